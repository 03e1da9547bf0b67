import { compareSet, SetResult } from '../SetResult';
import { ExpectedIssue, GitTrace, mentionedAs } from './GitTrace';
import { Traced, TracedCommit } from './readTraced';

/** Commits, dates, releases and lead time of every issue, to the second. */
export function compareIssues(trace: GitTrace, traced: Traced): SetResult {
  const set = compareSet(`git_traces/${trace.name} issues`);
  for (const issue of trace.expectedIssues) {
    const shas = traced.issues.get(mentionedAs(trace, issue.key)) ?? [];
    const commits = shas.flatMap(sha => traced.commits.get(sha) ?? []);
    const actual = issueOf(shas, commits);
    for (const field of Object.keys(actual) as (keyof ExpectedIssue)[]) {
      set.expect(
        `${issue.key} ${field}`,
        actual[field as keyof typeof actual],
        Array.isArray(issue[field])
          ? [...(issue[field] as string[])].sort()
          : issue[field],
      );
    }
  }
  return set.result();
}

function issueOf(shas: readonly string[], commits: readonly TracedCommit[]) {
  const firstAuthored = Math.min(...commits.map(({ authored }) => authored));
  const releases = new Map(
    commits.flatMap(({ release }) =>
      release ? [[release.tag, release.at] as const] : [],
    ),
  );
  const first = [...releases].sort(
    ([tagA, a], [tagB, b]) => a - b || (tagA < tagB ? -1 : 1),
  )[0];
  return {
    commits: [...shas].sort(),
    first_authored: iso(firstAuthored),
    last_committed: iso(Math.max(...commits.map(c => c.committed))),
    releases: [...releases.keys()].sort(),
    first_release: first?.[0] ?? null,
    first_release_date: first ? iso(first[1]) : null,
    trace_lead_time_s: first ? (first[1] - firstAuthored) / 1000 : null,
  };
}

function iso(instant: number): string | null {
  return Number.isFinite(instant)
    ? new Date(instant).toISOString().replace('.000Z', 'Z')
    : null;
}
