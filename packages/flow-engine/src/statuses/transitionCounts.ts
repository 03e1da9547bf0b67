import { StatusHistory } from './StatusHistory';

/**
 * How often items moved from one status to another.
 *
 * @returns counts by `from`, then `to`
 * @public
 */
export function transitionCounts(
  histories: readonly StatusHistory[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { moves } of histories) {
    for (let i = 1; i < moves.length; i++) {
      const from = moves[i - 1].status;
      let targets = counts.get(from);
      if (!targets) counts.set(from, (targets = new Map()));
      const to = moves[i].status;
      targets.set(to, (targets.get(to) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Moves to a status that stands earlier in an order; statuses outside the
 * order count on neither side.
 *
 * @public
 */
export function backwardMoves(
  histories: readonly StatusHistory[],
  ordered: readonly string[],
): number {
  let backward = 0;
  for (const [from, targets] of transitionCounts(histories)) {
    for (const [to, count] of targets) {
      const order = ordered.indexOf(to);
      if (order >= 0 && order < ordered.indexOf(from)) backward += count;
    }
  }
  return backward;
}
