import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { readTimelines } from './readTimelines';
import { Reading } from './Reading';

/**
 * What blocks issues now, by one request for each that GitHub says is blocked;
 * and what their timelines tell.
 */
export async function readBlockersAndTimelines(
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const issues = items.filter(item => Number.isSafeInteger(item.number));
  const payloads: ConnectorPayload[] = [];
  for (const issue of issues) {
    if (isBlocked(issue)) {
      const blockers = await reading.all(
        `issues/${issue.number}/dependencies/blocked_by`,
        { number: true, repository_url: true },
      );
      payloads.push(
        reading.payload('api.blockers', {
          issue: { number: issue.number, updated_at: issue.updated_at },
          blocked_by: blockers.map(blockerOf),
        }),
      );
    }
  }
  return [...payloads, ...(await readTimelines(issues, reading))];
}

function isBlocked(issue: Item): boolean {
  const summary = issue.issue_dependencies_summary as
    | { readonly blocked_by?: unknown }
    | undefined;
  return Number(summary?.blocked_by) > 0;
}

function blockerOf(issue: unknown): Item {
  const { number, repository_url } = issue as Item;
  return {
    number,
    repository: /\/repos\/([^/]+\/[^/]+)$/.exec(String(repository_url))?.[1],
  };
}
