import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { deliveryFactsVersion } from '../log/renewDeliveryFacts';
import { LoadedDelivery, loadDeliveryHistory } from './loadDeliveryHistory';

const DAY_MS = 86_400_000;

/** Changes kept, over all that was asked for. */
const MOST_CHANGES = 200_000;

interface Kept {
  readonly version: string;
  readonly loaded: LoadedDelivery;
}

const keptOf = new WeakMap<Knex, Map<string, Kept>>();

/**
 * The delivery history of entities, kept for those asked for last. Whoever
 * writes what it is made of renews the version in the same transaction, so it
 * is never older than what was committed when it was asked for.
 *
 * @param since - earliest deployment of which it matters what it brought
 */
export async function readDeliveryHistory(
  database: Knex,
  entityRefs: readonly string[],
  since: Instant,
): Promise<LoadedDelivery> {
  // Windows move by the minute: whole days are asked for.
  const day = Math.floor(since / DAY_MS) * DAY_MS;
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const key = JSON.stringify([day, [...entityRefs].sort()]);
  // Read before the facts: they may be newer than the version, never older.
  const version = await deliveryFactsVersion(database);
  const known = kept.get(key);
  const fresh =
    known && known.version === version
      ? known
      : {
          version,
          loaded: await loadDeliveryHistory(database, entityRefs, day),
        };
  kept.delete(key);
  kept.set(key, fresh);
  forgetOldest(kept, version);
  return fresh.loaded;
}

/** Drops what is outdated, and what was asked for longest ago until the rest has room. */
function forgetOldest(kept: Map<string, Kept>, version: string): void {
  let total = 0;
  for (const [key, one] of kept) {
    if (one.version === version) {
      total += one.loaded.history.changes.length;
    } else {
      kept.delete(key);
    }
  }
  for (const [key, { loaded }] of kept) {
    if (total <= MOST_CHANGES || kept.size === 1) {
      return;
    }
    kept.delete(key);
    total -= loaded.history.changes.length;
  }
}
