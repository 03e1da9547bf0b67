import { Db, isOneOf, selectByKeys } from '../log/bulkRows';

/** Why an item is blocked, as far as its tool says. */
export interface BlockReason {
  /** Keys of the items that block it. */
  readonly blockedBy: readonly string[];
  /** What was written when it was flagged last. */
  readonly note?: string;
}

/** Why items are blocked. Links by primary key, activities by activity_object's. */
export async function loadBlockReasons(
  db: Db,
  itemKeys: readonly string[],
): Promise<ReadonlyMap<string, BlockReason>> {
  const links = await selectByKeys<{ from_key: string; to_key: string }>(
    itemKeys,
    part =>
      db('link')
        .where('relation', 'blocked-by')
        .where('confidence', '>', 0)
        .whereRaw(isOneOf(db, 'from_key', part))
        .orderBy('to_key')
        .select('from_key', 'to_key'),
  );
  const flags = await selectByKeys<{
    key: string;
    at: number | string;
    attributes: string;
  }>(itemKeys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity.verb', 'blocked')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        at: 'activity.occurred_at',
        attributes: 'activity.attributes',
      }),
  );
  const reasons = new Map<string, { blockedBy: string[]; note?: string }>();
  const of = (key: string) => {
    const known = reasons.get(key) ?? { blockedBy: [] };
    reasons.set(key, known);
    return known;
  };
  for (const { from_key: key, to_key: by } of links) {
    of(key).blockedBy.push(by);
  }
  flags.sort((a, b) => Number(a.at) - Number(b.at));
  for (const { key, attributes } of flags) {
    const { reason } = JSON.parse(attributes) as { reason?: unknown };
    if (typeof reason === 'string' && reason) {
      of(key).note = reason;
    }
  }
  return reasons;
}
