import { compareKeys } from './compareKeys';
import { LaneGraph } from './LaneGraph';
import { MarkerLane, orderOf, PlacedMarker, ranksOf } from './MarkerLane';
import { createAncestorWalk } from './walkAncestors';

/**
 * So many commits one attempt may be said to bring. Every attempt goes over
 * what those before it failed to bring, which would be the square of a long
 * failure.
 */
const MOST_COMMITS = 1_000;

/**
 * The attempts that were to bring each commit, by place: each contains what
 * its revision has in its history and no marker up to then had. One before the
 * first marker brings nothing that is known, and one with very much is known
 * by its own commit alone.
 */
export function attemptsAt(
  graph: LaneGraph,
  lane: MarkerLane,
): ReadonlyMap<number, readonly PlacedMarker[]> {
  const found = new Map<number, PlacedMarker[]>();
  if (!lane.attempts.length) {
    return found;
  }
  const order = orderOf(lane);
  const times = order.map(number => lane.markers[number]!.at);
  const ranks = ranksOf(lane, order);
  const walk = createAncestorWalk(graph);
  /** Places that an attempt at a place brings, where so many markers came before. */
  const broughtAt = (tip: number, before: number) => {
    const brings = new Set<number>();
    walk.from(tip, place => {
      const by = lane.first[place];
      if (
        (by >= 0 && ranks[by] < before) ||
        brings.has(place) ||
        brings.size > MOST_COMMITS
      ) {
        return false;
      }
      brings.add(place);
      return true;
    });
    return brings;
  };
  const attempts = [...lane.attempts].sort(
    (a, b) => a.at - b.at || compareKeys(a.key, b.key),
  );
  let before = 0;
  for (const attempt of attempts) {
    while (before < times.length && times[before] <= attempt.at) {
      before += 1;
    }
    if (before === 0) {
      continue;
    }
    const brings = broughtAt(attempt.place, before);
    if (brings.size <= MOST_COMMITS) {
      for (const place of brings) {
        const known = found.get(place);
        if (known) {
          known.push(attempt);
        } else {
          found.set(place, [attempt]);
        }
      }
    }
  }
  return found;
}
