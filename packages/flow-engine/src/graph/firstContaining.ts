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
 * For each commit the first marker that contains it, by ancestry. Markers
 * apply in the order of instant, then key, whatever order they are given in;
 * each commit is visited once, however many markers there are.
 *
 * @returns key of the marker by sha; commits that no marker contains are absent
 * @public
 */
export function firstContaining(
  graph: CommitGraph,
  markers: readonly Marker[],
): Map<string, string> {
  const { shas, placeOf, parentsFrom, parents } = graph;
  const seen = new Uint8Array(shas.length);
  const stack = new Int32Array(shas.length);
  const first = new Map<string, string>();
  const ordered = [...markers].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
  for (const { key, commit } of ordered) {
    const head = placeOf.get(commit);
    if (head === undefined || seen[head]) continue;
    let depth = 0;
    seen[head] = 1;
    stack[depth++] = head;
    while (depth > 0) {
      const place = stack[--depth];
      first.set(shas[place], key);
      for (let p = parentsFrom[place]; p < parentsFrom[place + 1]; p++) {
        const parent = parents[p];
        if (parent >= 0 && !seen[parent]) {
          seen[parent] = 1;
          stack[depth++] = parent;
        }
      }
    }
  }
  return first;
}
