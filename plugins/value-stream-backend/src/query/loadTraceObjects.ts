import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { isoInstant } from './isoInstant';

type TraceObject = ApiSchemas['TraceObject'];

/** Kinds in the order of value, from the request to the outcome. */
const ORDER = [
  'request',
  'work-item',
  'change',
  'commit',
  'run',
  'check',
  'artifact',
  'release',
  'approval',
  'environment',
  'deployment',
  'incident',
  'outcome',
];
const CHUNK = 300;

interface ObjectRow {
  readonly key: string;
  readonly kind: string;
  readonly source: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly type: string | null;
  readonly original_type: string | null;
  readonly original_status: string | null;
}

interface ActivityRow {
  readonly object_key: string;
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly verb: string;
  readonly occurred_at: number | string;
  readonly team: string | null;
  readonly objects: string;
  readonly attributes: string;
}

/** Objects with the activities of which they are the subject, in the order of value. */
export async function loadTraceObjects(
  database: Knex,
  keys: readonly string[],
): Promise<TraceObject[]> {
  const objects: ObjectRow[] = [];
  const activities = new Map<string, ActivityRow[]>();
  for (let i = 0; i < keys.length; i += CHUNK) {
    const chunk = keys.slice(i, i + CHUNK);
    objects.push(...(await database('object').whereIn('key', chunk)));
    for (const row of await activitiesOf(database, chunk)) {
      const list = activities.get(row.object_key) ?? [];
      list.push(row);
      activities.set(row.object_key, list);
    }
  }
  return objects
    .map(object => describe(object, activities.get(object.key) ?? []))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        firstInstant(a).localeCompare(firstInstant(b)) ||
        (a.key < b.key ? -1 : 1),
    );
}

async function activitiesOf(
  database: Knex,
  keys: readonly string[],
): Promise<ActivityRow[]> {
  const rows: ActivityRow[] = await database('activity_object')
    .join('activity', 'activity.id', 'activity_object.activity_id')
    .whereIn('activity_object.object_key', [...keys])
    .select('activity_object.object_key', 'activity.*');
  return rows.filter(row => JSON.parse(row.objects)[0]?.key === row.object_key);
}

function describe(
  object: ObjectRow,
  activities: readonly ActivityRow[],
): TraceObject {
  return {
    key: object.key,
    kind: object.kind,
    source: object.source,
    ...(object.title !== null && { title: object.title }),
    ...(object.url !== null && { url: object.url }),
    ...(object.type !== null && { type: object.type }),
    ...(object.original_type !== null && {
      originalType: object.original_type,
    }),
    ...(object.original_status !== null && {
      originalStatus: object.original_status,
    }),
    activities: [...activities]
      .sort(
        (a, b) =>
          Number(a.occurred_at) - Number(b.occurred_at) ||
          (a.id < b.id ? -1 : 1),
      )
      .map(activity => ({
        id: activity.id,
        source: activity.source,
        kind: activity.kind,
        verb: activity.verb,
        occurredAt: isoInstant(Number(activity.occurred_at)),
        ...(activity.team !== null && { team: activity.team }),
        attributes: JSON.parse(activity.attributes),
      })),
  };
}

function rank({ kind }: TraceObject): number {
  const index = ORDER.indexOf(kind);
  return index < 0 ? ORDER.length : index;
}

function firstInstant({ activities }: TraceObject): string {
  return activities[0]?.occurredAt ?? '';
}
