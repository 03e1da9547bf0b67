import { Instant } from '../model';
import { StatusHistory } from './StatusHistory';

/**
 * Age since creation, in milliseconds, of the items that stand in one of some
 * statuses at an instant, by item.
 *
 * @public
 */
export function statusAges(
  histories: readonly StatusHistory[],
  statuses: readonly string[],
  at: Instant,
): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const { key, moves } of histories) {
    const reached = moves.filter(move => move.at <= at);
    const last = reached[reached.length - 1];
    if (last && statuses.includes(last.status)) {
      ages.set(key, at - reached[0].at);
    }
  }
  return ages;
}
