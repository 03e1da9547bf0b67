import { LaneGraph } from './LaneGraph';
import { MarkerLane, orderOf, ranksOf } from './MarkerLane';

/**
 * The first marker that contains each commit or a copy of it: commits of one
 * patch id (cherry-picks, rebased ones) are delivered with the first of them.
 *
 * @returns by place the number of the marker, or −1
 */
export function shareCopies(graph: LaneGraph, lane: MarkerLane): Int32Array {
  const { first } = lane;
  if (!graph.patchIds.size) {
    return first;
  }
  const ranks = ranksOf(lane, orderOf(lane));
  const earliest = new Map<string, number>();
  for (const [place, patchId] of graph.patchIds) {
    const number = place < first.length ? first[place] : -1;
    const known = earliest.get(patchId);
    if (
      number >= 0 &&
      !(known !== undefined && ranks[known] <= ranks[number])
    ) {
      earliest.set(patchId, number);
    }
  }
  const shared = first.slice();
  for (const [place, patchId] of graph.patchIds) {
    const number = earliest.get(patchId);
    if (number !== undefined && place < shared.length) {
      shared[place] = number;
    }
  }
  return shared;
}
