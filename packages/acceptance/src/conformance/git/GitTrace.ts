import { join } from 'node:path';
import { readJson } from '../readJson';

/** A recorded history with what is expected of it. */
export interface GitTrace {
  readonly name: string;
  readonly meta: {
    readonly repo: string;
    readonly head: string;
    readonly window: readonly [string, string];
    readonly release_tag_regex: string;
    readonly issue_key_regex: string | null;
    readonly pr_regex: string;
  };
  readonly commits: readonly RecordedCommit[];
  readonly tags: readonly {
    readonly tag: string;
    readonly commit: string;
    readonly date: string;
    readonly annotated: boolean;
  }[];
  readonly expectedCommits: readonly ExpectedCommit[];
  readonly expectedIssues: readonly ExpectedIssue[];
}

export interface RecordedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly authored: string;
  readonly committed: string;
  /** Cut at 400 characters by whoever recorded it. */
  readonly message: string;
  /** Keys and numbers found in the whole message. */
  readonly issue_keys: readonly string[];
  readonly pr_numbers: readonly number[];
}

export interface ExpectedCommit {
  readonly sha: string;
  readonly first_release: string | null;
  readonly lead_time_from_commit_s: number | null;
  readonly lead_time_from_authored_s: number | null;
}

export interface ExpectedIssue {
  readonly key: string;
  readonly commits: readonly string[];
  readonly first_authored: string;
  readonly last_committed: string;
  readonly releases: readonly string[];
  readonly first_release: string | null;
  readonly first_release_date: string | null;
  readonly trace_lead_time_s: number | null;
}

/** Reads a folder of `git_traces`. */
export async function readGitTrace(
  folder: string,
  name: string,
): Promise<GitTrace> {
  const file = <T>(base: string) => readJson<T>(join(folder, name, base));
  const [meta, commits, tags, expectedCommits, expectedIssues] =
    await Promise.all([
      file<GitTrace['meta']>('meta.json'),
      file<RecordedCommit[]>('commits.json.gz'),
      file<GitTrace['tags']>('tags.json'),
      file<ExpectedCommit[]>('expected_commits.json.gz'),
      file<ExpectedIssue[]>('expected_issues.json.gz'),
    ]);
  return { name, meta, commits, tags, expectedCommits, expectedIssues };
}

/** What an issue is called in a commit's message: PR-3 stands for number 3. */
export function mentionedAs(trace: GitTrace, issue: string): string {
  return trace.meta.issue_key_regex === null
    ? issue.replace(/^PR-/, '')
    : issue;
}

/** Ids on the first-parent line of the default branch. */
export function firstParentLine(trace: GitTrace): ReadonlySet<string> {
  const parents = new Map(trace.commits.map(c => [c.sha, c.parents]));
  const line = new Set<string>();
  for (
    let sha: string | undefined = trace.meta.head;
    sha !== undefined && parents.has(sha);
    sha = parents.get(sha)![0]
  ) {
    line.add(sha);
  }
  return line;
}
