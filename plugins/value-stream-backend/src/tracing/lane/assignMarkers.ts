import { LoadedMarker } from '../loadMarkers';
import { LaneGraph } from './LaneGraph';
import { MarkerLane, orderOf, ranksOf, withRoom } from './MarkerLane';
import { createAncestorWalk } from './walkAncestors';

/**
 * Brings a lane to the markers that are there now: it is walked anew from the
 * first of them that is new, gone or stands elsewhere, or that contains a
 * commit with other parents than before. What the markers before that one
 * contain stays as it is, and each walk ends at commits that are contained
 * already: a new deployment visits only what it brings.
 *
 * @param found - all markers of the lane
 * @param relinked - places of commits whose parents came or changed
 */
export function assignMarkers(
  graph: LaneGraph,
  lane: MarkerLane,
  found: readonly LoadedMarker[],
  relinked: readonly number[],
): void {
  withRoom(lane, graph.size);
  const { first } = lane;
  const before = orderOf(lane);
  const placesBefore = before.map(number => lane.markers[number]!.place);
  const ranksBefore = ranksOf(lane, before);
  takeOver(graph, lane, found);
  const order = orderOf(lane);
  let from = 0;
  while (
    from < before.length &&
    before[from] === order[from] &&
    placesBefore[from] === lane.markers[order[from]]!.place
  ) {
    from += 1;
  }
  for (const place of relinked) {
    if (first[place] >= 0) {
      from = Math.min(from, ranksBefore[first[place]]);
    }
  }
  if (from < before.length) {
    for (let place = 0; place < graph.size; place += 1) {
      if (first[place] >= 0 && ranksBefore[first[place]] >= from) {
        first[place] = -1;
      }
    }
  }
  const walk = createAncestorWalk(graph);
  for (const number of order.slice(from)) {
    walk.from(lane.markers[number]!.place, place => {
      if (first[place] >= 0) {
        return false;
      }
      first[place] = number;
      return true;
    });
  }
}

/** Keeps the number of each marker that was there; a marker on an unknown commit contains nothing. */
function takeOver(
  graph: LaneGraph,
  lane: MarkerLane,
  found: readonly LoadedMarker[],
): void {
  const numberOf = new Map<string, number>();
  lane.markers.forEach((marker, number) => {
    if (marker) {
      numberOf.set(marker.key, number);
      lane.markers[number] = null;
    }
  });
  for (const marker of found) {
    const placed = { ...marker, place: graph.find(marker.commit) };
    const number = numberOf.get(marker.key);
    if (number === undefined) {
      lane.markers.push(placed);
    } else {
      lane.markers[number] = placed;
    }
  }
}
