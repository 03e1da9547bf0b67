import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** An object as the API gave it, with the address it was listed at. */
export interface Recorded {
  readonly url: string;
  readonly params: unknown;
  readonly payload: any;
}

const RAW = {
  issues: 'github_api_issues.jsonl',
  events: 'github_api_events.jsonl',
  comments: 'github_api_comments.jsonl',
  pulls: 'github_api_pull_requests.jsonl.gz',
  reviews: 'github_api_pull_request_reviews.jsonl',
  reviewComments: 'github_api_pull_request_review_comments.jsonl',
  commits: 'github_api_pull_request_commits.jsonl',
  runs: 'github_api_runs.jsonl.gz',
  jobs: 'github_api_jobs.jsonl',
  milestones: 'github_api_milestones.jsonl',
} as const;

export type RecordedGithub = Readonly<
  Record<keyof typeof RAW, readonly Recorded[]>
>;

/** Reads the recorded objects, without the decoys of other connections. */
export async function readRecordedGithub(
  folder: string,
): Promise<RecordedGithub> {
  const read = await Promise.all(
    Object.entries(RAW).map(async ([name, file]) => {
      const bytes = await readFile(join(folder, 'raw', file));
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(
        'utf8',
      );
      const lines: Recorded[] = text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line));
      return [name, withoutDecoys(lines)];
    }),
  );
  return Object.fromEntries(read);
}

function withoutDecoys(lines: readonly Recorded[]): readonly Recorded[] {
  const counts = new Map<string, number>();
  for (const { params } of lines) {
    const key = JSON.stringify(params);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return lines.filter(({ params }) => JSON.stringify(params) === most);
}
