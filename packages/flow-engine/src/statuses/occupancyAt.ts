import { Instant } from '../model';
import { StatusHistory } from './StatusHistory';

/**
 * How many items stand in each status at each instant: the status of the last
 * move at or before it. Statuses with none are absent.
 *
 * @returns one map per instant, in the order given
 * @public
 */
export function occupancyAt(
  histories: readonly StatusHistory[],
  instants: readonly Instant[],
): readonly ReadonlyMap<string, number>[] {
  return instants.map(instant => {
    const counts = new Map<string, number>();
    for (const { moves } of histories) {
      let status: string | undefined;
      for (const move of moves) {
        if (move.at > instant) break;
        status = move.status;
      }
      if (status !== undefined) {
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
    }
    return counts;
  });
}
