import { LoadedMarker } from '../loadMarkers';
import { compareKeys } from './compareKeys';
import { grown } from './grown';

/** A marker with the place at which it stood when the lane was walked last. */
export interface PlacedMarker extends LoadedMarker {
  /** −1 where its commit was not known. */
  readonly place: number;
}

/**
 * Releases of a repository, or deployments of one service to one environment,
 * and which of them is the first to contain each commit.
 */
export interface MarkerLane {
  /** In words, for the evidence: `release`, `deployment of api to production`. */
  readonly what: string;
  /** Absent for releases. */
  readonly service?: string;
  /** Each keeps its number for ever; one that is gone leaves a gap. */
  readonly markers: (PlacedMarker | null)[];
  /** Deployments that were begun and have not succeeded. */
  attempts: readonly PlacedMarker[];
  /** By place: number of the first marker whose history has the commit, −1 where none has. */
  first: Int32Array;
}

export function createMarkerLane(
  what: string,
  service: string | undefined,
): MarkerLane {
  return {
    what,
    ...(service !== undefined && { service }),
    markers: [],
    attempts: [],
    first: new Int32Array(0),
  };
}

/** Numbers of the markers in the order in which they apply: by instant, then key. */
export function orderOf({ markers }: MarkerLane): readonly number[] {
  return [...markers.keys()]
    .filter(number => markers[number])
    .sort((a, b) => {
      const [one, other] = [markers[a]!, markers[b]!];
      return one.at - other.at || compareKeys(one.key, other.key);
    });
}

/** Place of each number in an order; numbers that are not in it come last. */
export function ranksOf(
  { markers }: MarkerLane,
  order: readonly number[],
): Int32Array {
  const ranks = new Int32Array(markers.length).fill(order.length);
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return ranks;
}

export function withRoom(lane: MarkerLane, size: number): void {
  lane.first = grown(lane.first, size, -1);
}
