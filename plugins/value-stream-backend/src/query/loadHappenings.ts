import { Instant } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';

/** What the log says of a deployment: its attributes, and when what happened first. */
export interface Happenings {
  attributes: Record<string, unknown>;
  succeededAt?: Instant;
  failedAt?: Instant;
  rolledBackAt?: Instant;
}

const INSTANT_OF: Record<string, 'succeededAt' | 'failedAt' | 'rolledBackAt'> =
  {
    succeeded: 'succeededAt',
    failed: 'failedAt',
    'rolled-back': 'rolledBackAt',
  };

/** The first instant of each that happened to the deployments. By primary keys. */
export async function loadHappenings(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Happenings>> {
  const rows = await selectByKeys<{
    key: string;
    verb: string;
    at: number | string;
    attributes: string;
  }>(keys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity.kind', 'deployment')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        verb: 'activity.verb',
        at: 'activity.occurred_at',
        attributes: 'activity.attributes',
      }),
  );
  const known = new Map<string, Happenings>();
  for (const { key, verb, at, attributes } of rows) {
    const happened: Happenings = known.get(key) ?? { attributes: {} };
    Object.assign(happened.attributes, JSON.parse(attributes));
    const name = INSTANT_OF[verb];
    if (name) {
      happened[name] = Math.min(happened[name] ?? Infinity, Number(at));
    }
    known.set(key, happened);
  }
  return known;
}
