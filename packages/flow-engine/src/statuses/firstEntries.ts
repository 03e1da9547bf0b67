import { Instant } from '../model';
import { StatusHistory } from './StatusHistory';

/**
 * The first entry of each item to one of some statuses, by item; without
 * statuses, its creation. Counted per period it is throughput, or arrivals.
 *
 * @public
 */
export function firstEntries(
  histories: readonly StatusHistory[],
  statuses?: readonly string[],
): ReadonlyMap<string, Instant> {
  const entries = new Map<string, Instant>();
  for (const { key, moves } of histories) {
    const entry = moves.find(
      ({ status }) => !statuses || statuses.includes(status),
    );
    if (entry) entries.set(key, entry.at);
  }
  return entries;
}
