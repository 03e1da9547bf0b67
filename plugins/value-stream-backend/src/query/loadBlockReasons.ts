import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { LIVE_FACTS } from '../log/factTables';
import { loadFormerSelves } from '../projection/formerSelves';
import { loadBlockers } from '../projection/loadBlockers';

/** Why an item is blocked, as far as its tool says. */
export interface BlockReason {
  /** Keys of the items that block it. */
  readonly blockedBy: readonly string[];
  /** What was written when it was flagged last. */
  readonly note?: string;
}

/**
 * Why items are blocked, under whatever keys it was told of them. Activities
 * by the primary key of `activity_object`.
 */
export async function loadBlockReasons(
  db: Db,
  itemKeys: readonly string[],
): Promise<ReadonlyMap<string, BlockReason>> {
  const blockers = await loadBlockers(db, LIVE_FACTS, itemKeys);
  const selves = await loadFormerSelves(db, LIVE_FACTS, itemKeys);
  const flags = await selectByKeys<{
    key: string;
    at: number | string;
    attributes: string;
  }>([...new Set([...itemKeys, ...selves.keys()])], part =>
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
  for (const { from, to, confidence } of blockers) {
    if (confidence > 0) {
      of(from).blockedBy.push(to);
    }
  }
  flags.sort((a, b) => Number(a.at) - Number(b.at));
  for (const { key, attributes } of flags) {
    const { reason } = JSON.parse(attributes) as { reason?: unknown };
    if (typeof reason === 'string' && reason) {
      of(selves.get(key) ?? key).note = reason;
    }
  }
  return reasons;
}
