import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { userOf } from './queryChangeDetails';
import { Reading } from './Reading';

const MOVES = `
  timelineItems(itemTypes: [PROJECT_V2_ITEM_STATUS_CHANGED_EVENT], last: 100) {
    nodes { ... on ProjectV2ItemStatusChangedEvent {
      id createdAt status previousStatus actor { login __typename }
    } }
  }
`;

/**
 * What blocks issues, by one request for each that GitHub says is blocked; and
 * their moves between statuses of projects, which GraphQL alone tells, by one
 * query for all.
 */
export async function readBlockersAndMoves(
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
          ...reference(issue),
          blocked_by: blockers.map(blockerOf),
        }),
      );
    }
  }
  return [...payloads, ...(await readMoves(issues, reading))];
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

async function readMoves(
  issues: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const [owner, name] = reading.slug
    .split('/')
    .map(part => JSON.stringify(part));
  const data = issues.length
    ? await reading.query(
        `query { repository(owner: ${owner}, name: ${name}) { ${issues
          .map(
            ({ number }) => `i${number}: issue(number: ${number}) { ${MOVES} }`,
          )
          .join('\n')} } }`,
      )
    : undefined;
  return issues.flatMap(issue => {
    const nodes = data?.repository?.[`i${issue.number}`]?.timelineItems?.nodes;
    const moves = (Array.isArray(nodes) ? nodes : []).filter(
      node => node?.id && node.status,
    );
    return moves.length
      ? [
          reading.payload('api.project_moves', {
            ...reference(issue),
            moves: moves.map(move => ({
              id: move.id,
              created_at: move.createdAt,
              status: move.status,
              previous_status: move.previousStatus || undefined,
              actor: userOf(move.actor),
            })),
          }),
        ]
      : [];
  });
}

function reference({ number, updated_at }: Item) {
  return { issue: { number, updated_at } };
}
