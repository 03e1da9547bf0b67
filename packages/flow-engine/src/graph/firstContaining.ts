import { Instant } from '../model';
import { CommitGraph } from './CommitGraph';

/**
 * A release or deployment: what its commit and all ancestors are contained in.
 *
 * @public
 */
export interface Marker {
  readonly key: string;
  readonly at: Instant;
  /** Sha; a marker on a commit that is not in the graph contains nothing. */
  readonly commit: string;
}

/**
 * The first marker of each commit in numbers, for graphs whose size makes a
 * map of texts cost more than the walk.
 *
 * @public
 */
export interface FirstMarkers {
  /** In the order in which they apply: by instant, then key. */
  readonly markers: readonly Marker[];
  /** By place of the commit in the graph: place of its marker, −1 where none contains it. */
  readonly markerOf: Int32Array;
}

/**
 * For each commit the first marker that contains it, by ancestry. Markers
 * apply in the order of instant, then key, whatever order they are given in;
 * each commit is visited once, however many markers there are.
 *
 * @public
 */
export function firstMarkers(
  graph: CommitGraph,
  markers: readonly Marker[],
): FirstMarkers {
  const { shas, placeOf, parentsFrom, parents } = graph;
  const markerOf = new Int32Array(shas.length).fill(-1);
  const stack = new Int32Array(shas.length);
  const ordered = [...markers].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
  for (let m = 0; m < ordered.length; m++) {
    const head = placeOf.get(ordered[m].commit);
    if (head === undefined || markerOf[head] >= 0) continue;
    let depth = 0;
    markerOf[head] = m;
    stack[depth++] = head;
    while (depth > 0) {
      const place = stack[--depth];
      for (let p = parentsFrom[place]; p < parentsFrom[place + 1]; p++) {
        const parent = parents[p];
        if (parent >= 0 && markerOf[parent] < 0) {
          markerOf[parent] = m;
          stack[depth++] = parent;
        }
      }
    }
  }
  return { markers: ordered, markerOf };
}

/** Keys of the markers by sha; commits that no marker contains are absent. */
export function keysBySha(
  { shas }: CommitGraph,
  { markers, markerOf }: FirstMarkers,
): Map<string, string> {
  const first = new Map<string, string>();
  for (let place = 0; place < shas.length; place++) {
    const m = markerOf[place];
    if (m >= 0) first.set(shas[place], markers[m].key);
  }
  return first;
}

/**
 * `firstMarkers` as texts.
 *
 * @returns key of the marker by sha; commits that no marker contains are absent
 * @public
 */
export function firstContaining(
  graph: CommitGraph,
  markers: readonly Marker[],
): Map<string, string> {
  return keysBySha(graph, firstMarkers(graph, markers));
}
