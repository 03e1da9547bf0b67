import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { ComparedTable } from './compareTable';
import { accountOf, at, objectOf, RowNames } from './devlakeIssues';
import { ToldFacts } from './ToldFacts';

/** What people wrote; only that it changed is told. */
const WRITTEN = ['RemoteIssueLink', 'description', 'summary', 'environment'];

/** Statuses that the recording calls by name, by their names. */
export interface ChangelogNotes {
  readonly statusNames: ReadonlySet<string>;
}

export function changelogsTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
  { statusNames }: ChangelogNotes,
): ComparedTable {
  return {
    table: 'issue_changelogs',
    rows: rows.map(row => {
      const [, , , history] = row.id.split(':');
      const field: string = row.field_name;
      const expected = {
        issue_id: objectOf(names, row.issue_id),
        author_id: accountOf(row.author_id),
        field_name: field,
        created_date: at(row.created_date),
        ...(!WRITTEN.includes(field) && {
          original_from_value: valueOf(field, row.original_from_value),
          original_to_value: valueOf(field, row.original_to_value),
        }),
      };
      const changes = told
        .changes(history, field)
        .map(activity => describe(activity, field, row, statusNames));
      const best =
        changes.find(
          change =>
            change.original_from_value === expected.original_from_value &&
            change.original_to_value === expected.original_to_value,
        ) ?? changes[0];
      return { name: row.id, expected, told: best };
    }),
  };
}

/** A value as the expected output writes it. */
function valueOf(field: string, value: string | null): string | undefined {
  if (value === null || value === '') {
    return undefined;
  }
  if (field === 'assignee') {
    return accountOf(value);
  }
  return field === 'Sprint'
    ? value
        .split(',')
        .map(id => id.split(':').pop())
        .join(', ')
    : value;
}

function describe(
  { objects, actor, occurredAt, attributes: a, identity }: NewActivity,
  field: string,
  row: any,
  statusNames: ReadonlySet<string>,
): Record<string, unknown> {
  const word = (told: unknown, expected: string | null) =>
    // The recorded list of statuses does not say how this one is called now.
    field === 'status' && expected !== null && !statusNames.has(expected)
      ? expected
      : told;
  const values: readonly unknown[] = {
    resolution: [
      row.original_to_value === null ? a.originalResolution : undefined,
      row.original_to_value === null ? undefined : a.originalResolution,
    ],
    Sprint: [a.fromId, a.toId],
  }[field] ?? [a.from, a.to];
  return {
    issue_id: (
      objects.find(({ qualifier }) => qualifier === 'issue') ?? objects[0]
    ).key,
    author_id: actor,
    field_name: identity.split('/changelog/')[1].split(':')[1],
    created_date: occurredAt,
    ...(!WRITTEN.includes(field) && {
      original_from_value: word(values[0], row.original_from_value),
      original_to_value: word(values[1], row.original_to_value),
    }),
  };
}
