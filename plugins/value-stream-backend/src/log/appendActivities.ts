import { Instant } from '@value-stream/flow-engine';
import {
  NewActivity,
  Origin,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import {
  ACTIVITY_COLUMNS,
  ActivityRow,
  fromActivityRow,
  objectsOf,
  toActivityCells,
} from './activityRow';
import { Cell, insertRows, isOneOf, selectByKeys } from './bulkRows';
import { hashOf } from './hashOf';
import { ActivityFields, activityFields, mergeActivity } from './mergeActivity';

/** Where and when facts were read. */
export interface Reading {
  readonly source: string;
  readonly origin: Origin;
  readonly recordedAt: Instant;
}

export interface AppendedActivities {
  /** Activities that the log did not have. */
  readonly added: number;
  /** Keys of all objects that a new or changed activity touches or touched. */
  readonly objectKeys: ReadonlySet<string>;
}

const UPDATE = `(id) do update set ${Object.keys(ACTIVITY_COLUMNS)
  .filter(name => name !== 'id' && name !== 'recorded_at')
  .map(name => `"${name}" = excluded."${name}"`)
  .join(', ')}`;

/**
 * Appends activities to the log, merging with what it has under the same
 * identity. What is there already changes nothing.
 */
export async function appendActivities(
  tx: Knex.Transaction,
  activities: readonly NewActivity[],
  reading: Reading,
): Promise<AppendedActivities> {
  const incoming = new Map<string, ActivityFields>();
  for (const activity of activities) {
    const id = hashOf(activity.identity);
    const fields = activityFields(activity, reading.source, reading.origin);
    const twin = incoming.get(id);
    incoming.set(id, twin ? mergeActivity(twin, fields) : fields);
  }
  const stored = new Map<string, ActivityRow>();
  const ids = [...incoming.keys()];
  for (const row of await selectByKeys<ActivityRow>(ids, part =>
    tx('activity').whereRaw(isOneOf(tx, 'id', part)).select('*'),
  )) {
    stored.set(row.id, row);
  }

  const rows: (readonly Cell[])[] = [];
  const touches: (readonly Cell[])[] = [];
  const moved: string[] = [];
  const objectKeys = new Set<string>();
  let added = 0;
  for (const [id, fields] of incoming) {
    const row = stored.get(id);
    const before = row && fromActivityRow(row);
    const after = before ? mergeActivity(before, fields) : fields;
    const cells = toActivityCells(id, after, reading.recordedAt);
    const objects = objectsOf(after);
    if (!row) {
      added += 1;
    } else if (sameCells(cells, row)) {
      continue;
    } else if (row.objects !== after.get('objects')!.value) {
      moved.push(id);
      objectsOf(before!).forEach(({ key }) => objectKeys.add(key));
    }
    rows.push(cells);
    const marker = isMarker(after) ? 1 : 0;
    // One activity may name an object in several parts.
    for (const key of new Set(objects.map(object => object.key))) {
      objectKeys.add(key);
      touches.push([key, id, marker]);
    }
  }

  await insertRows(tx, 'activity', ACTIVITY_COLUMNS, rows, UPDATE);
  if (moved.length) {
    await tx('activity_object')
      .whereRaw(isOneOf(tx, 'activity_id', moved))
      .delete();
  }
  await insertRows(
    tx,
    'activity_object',
    { object_key: 'text', activity_id: 'text', marker: 'integer' },
    touches,
    '(object_key, activity_id) do update set marker = excluded.marker',
  );
  return { added, objectKeys };
}

/** Whether it says that a revision was released or deployed. */
function isMarker(fields: ActivityFields): boolean {
  const what = `${fields.get('kind')?.value} ${fields.get('verb')?.value}`;
  return (
    what === '"release" "published"' || what === '"deployment" "succeeded"'
  );
}

function sameCells(cells: readonly Cell[], row: ActivityRow): boolean {
  return Object.keys(ACTIVITY_COLUMNS).every((name, i) => {
    if (name === 'recorded_at') {
      return true;
    }
    const stored = row[name as keyof ActivityRow];
    return typeof cells[i] === 'number'
      ? Number(stored) === cells[i]
      : stored === cells[i];
  });
}
