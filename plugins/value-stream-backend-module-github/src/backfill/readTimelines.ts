import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { userOf } from './queryChangeDetails';
import { Reading } from './Reading';

const ACTOR = 'actor { login __typename }';
const OTHER = 'number repository { nameWithOwner }';
const MOVES = `
  id
  timelineItems(itemTypes: [PROJECT_V2_ITEM_STATUS_CHANGED_EVENT], last: 100) {
    nodes { ... on ProjectV2ItemStatusChangedEvent {
      createdAt status previousStatus project { id } ${ACTOR}
    } }
  }
`;
const RELATIONS = `
  relations: timelineItems(itemTypes: [
    PARENT_ISSUE_ADDED_EVENT, PARENT_ISSUE_REMOVED_EVENT,
    BLOCKED_BY_ADDED_EVENT, BLOCKED_BY_REMOVED_EVENT
  ], last: 100) {
    nodes {
      __typename
      ... on ParentIssueAddedEvent { createdAt ${ACTOR} parent { ${OTHER} } }
      ... on ParentIssueRemovedEvent { createdAt ${ACTOR} parent { ${OTHER} } }
      ... on BlockedByAddedEvent { createdAt ${ACTOR} blockingIssue { ${OTHER} } }
      ... on BlockedByRemovedEvent { createdAt ${ACTOR} blockingIssue { ${OTHER} } }
    }
  }
`;

/** A project that the token may not see. */
const UNSEEN = 'unseen';

/** What GraphQL names the events by which issues are related, and no longer are. */
const RELATED: Readonly<
  Record<string, { readonly relation: string; readonly holds: boolean }>
> = {
  ParentIssueAddedEvent: { relation: 'child-of', holds: true },
  ParentIssueRemovedEvent: { relation: 'child-of', holds: false },
  BlockedByAddedEvent: { relation: 'blocked-by', holds: true },
  BlockedByRemovedEvent: { relation: 'blocked-by', holds: false },
};

/**
 * What GraphQL alone tells of issues, by one query for all: their moves between
 * statuses of projects, and when they got or lost a parent or a blocker. A
 * GitHub that knows no such relations yet tells the moves.
 */
export async function readTimelines(
  issues: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const data = issues.length
    ? await reading.query(
        queryOf(issues, `${MOVES}${RELATIONS}`, reading),
        queryOf(issues, MOVES, reading),
      )
    : undefined;
  return issues.flatMap(issue => {
    const found = data?.repository?.[`i${issue.number}`];
    const reference = {
      issue: {
        number: issue.number,
        node_id: issue.node_id ?? found?.id,
        updated_at: issue.updated_at,
      },
    };
    const moves = nodesOf(found?.timelineItems).flatMap(moveOf);
    const relations = nodesOf(found?.relations).flatMap(relationOf);
    return [
      ...(moves.length
        ? [reading.payload('api.project_moves', { ...reference, moves })]
        : []),
      ...(relations.length
        ? [reading.payload('api.relations', { ...reference, relations })]
        : []),
    ];
  });
}

function queryOf(
  issues: readonly Item[],
  asked: string,
  { slug }: Reading,
): string {
  const [owner, name] = slug.split('/').map(part => JSON.stringify(part));
  return `query { repository(owner: ${owner}, name: ${name}) { ${issues
    .map(({ number }) => `i${number}: issue(number: ${number}) { ${asked} }`)
    .join('\n')} } }`;
}

function nodesOf(items: any): readonly any[] {
  return Array.isArray(items?.nodes) ? items.nodes : [];
}

function moveOf(node: any): readonly object[] {
  // A token that may not see the project sees no more of the move.
  return node?.status
    ? [
        {
          project: node.project?.id ?? UNSEEN,
          created_at: node.createdAt,
          status: node.status,
          previous_status: node.previousStatus || undefined,
          actor: userOf(node.actor),
        },
      ]
    : [];
}

/** Nothing where the other issue is not shown. */
function relationOf(node: any): readonly object[] {
  const name = String(node?.__typename);
  const other = node?.parent ?? node?.blockingIssue;
  return Object.hasOwn(RELATED, name) && other?.number
    ? [
        {
          ...RELATED[name],
          created_at: node.createdAt,
          number: other.number,
          repository: other.repository?.nameWithOwner,
          actor: userOf(node.actor),
        },
      ]
    : [];
}
