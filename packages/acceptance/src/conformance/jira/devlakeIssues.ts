import { ComparedTable } from './compareTable';
import { hashOf } from './playRecording';
import { ToldFacts } from './ToldFacts';

/** Jira's own id at the end of a row's. */
export const idOf = (id: string) => id.split(':').pop()!;
export const accountOf = (id: string | null) =>
  id === null ? undefined : hashOf(id.split(':').slice(3).join(':'));
export const at = (date: string | null) =>
  date === null ? undefined : Date.parse(date);

const SECOND_MS = 1_000;

/** What is needed to say which object a row is about. */
export interface RowNames {
  readonly host: string;
  /** Issue id → key. */
  readonly keys: ReadonlyMap<string, string>;
}

export const objectOf = ({ host, keys }: RowNames, issueId: string) =>
  `jira:${host}/${keys.get(idOf(issueId))}`;

export function issuesTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  return {
    table: 'issues',
    rows: rows.map(row => {
      const key = objectOf(names, row.id);
      const object = told.object(key);
      const attributes: any = object?.fact.attributes ?? {};
      const versions = [...told.objects.values()].filter(
        ({ fact, links }) =>
          fact.kind === 'release' && links.some(({ to }) => to === key),
      );
      const closedAt = told.last(key, 'closed')?.occurredAt;
      const resolvedAt = at(row.resolution_date);
      return {
        name: row.issue_key,
        expected: {
          issue_key: row.issue_key,
          url: row.url,
          title: row.title.trim(),
          original_type: row.original_type,
          original_status: row.original_status,
          created_date: at(row.created_date),
          updated_date: at(row.updated_date),
          resolution_date: resolvedAt,
          parent_issue_id:
            row.parent_issue_id === null
              ? undefined
              : objectOf(names, row.parent_issue_id),
          priority: row.priority,
          creator_id: accountOf(row.creator_id),
          assignee_id: accountOf(row.assignee_id),
          component: row.component?.split(',') ?? [],
          fix_versions: row.fix_versions?.split(',') ?? [],
          story_point: Number(row.story_point ?? 0),
        },
        told: object && {
          issue_key: attributes.key,
          url: object.fact.url,
          title: object.fact.title?.trim(),
          original_type: object.fact.originalType,
          original_status: object.fact.originalStatus,
          created_date: told.last(key, 'created')?.occurredAt,
          updated_date: object.fact.observedAt,
          resolution_date: within(closedAt, resolvedAt),
          parent_issue_id: object.links.find(
            ({ relation }) => relation === 'child-of',
          )?.to,
          priority: attributes.priority,
          creator_id: told.last(key, 'created')?.actor,
          assignee_id: attributes.assignee,
          component: attributes.components,
          fix_versions: versions.map(({ fact }) => fact.title),
          story_point: attributes.storyPoints ?? 0,
        },
      };
    }),
  };
}

/** The expected instant where the told one is less than a second from it. */
function within(told: number | undefined, expected: number | undefined) {
  return told !== undefined &&
    expected !== undefined &&
    Math.abs(told - expected) < SECOND_MS
    ? expected
    : told;
}

export function labelsTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  return {
    table: 'issue_labels',
    rows: rows.map(({ issue_id, label_name }) => {
      const labels: any = told.object(objectOf(names, issue_id))?.fact
        .attributes?.labels;
      return {
        name: `${issue_id} ${label_name}`,
        expected: { label_name },
        told: labels?.includes(label_name) ? { label_name } : undefined,
      };
    }),
  };
}

export function assigneesTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  return {
    table: 'issue_assignees',
    rows: rows.map(({ issue_id, assignee_id }) => {
      const assignee = told.object(objectOf(names, issue_id))?.fact.attributes
        ?.assignee;
      return {
        name: issue_id,
        expected: { assignee_id: accountOf(assignee_id) },
        told: assignee === undefined ? undefined : { assignee_id: assignee },
      };
    }),
  };
}
