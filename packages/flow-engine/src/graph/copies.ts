import { CommitGraph } from './CommitGraph';
import {
  FirstMarkers,
  firstMarkers,
  keysBySha,
  Marker,
} from './firstContaining';

/**
 * The first marker that contains each commit or a copy of it: commits of one
 * patch id (cherry-picks, rebased ones) are delivered with the first of them.
 * Linear in commits and markers; each text is looked up once.
 *
 * @param patchIds - patch id by sha, where known
 * @public
 */
export function firstMarkersOfCopies(
  graph: CommitGraph,
  given: readonly Marker[],
  patchIds: ReadonlyMap<string, string>,
): FirstMarkers {
  const { markers, markerOf } = firstMarkers(graph, given);
  const patchOf = new Map<string, number>();
  const places = new Int32Array(patchIds.size);
  const patches = new Int32Array(patchIds.size);
  const earliest = new Int32Array(patchIds.size).fill(-1);
  let known = 0;
  let near = -1;
  for (const [sha, patchId] of patchIds) {
    // Patch ids mostly come in the order of the commits.
    const place =
      graph.shas[near + 1] === sha ? near + 1 : graph.placeOf.get(sha);
    if (place === undefined) continue;
    near = place;
    let patch = patchOf.get(patchId);
    if (patch === undefined) {
      patch = patchOf.size;
      patchOf.set(patchId, patch);
    }
    places[known] = place;
    patches[known++] = patch;
    const marker = markerOf[place];
    if (marker >= 0 && !(earliest[patch] >= 0 && earliest[patch] <= marker)) {
      earliest[patch] = marker;
    }
  }
  for (let i = 0; i < known; i++) {
    const marker = earliest[patches[i]];
    if (marker >= 0) markerOf[places[i]] = marker;
  }
  return { markers, markerOf };
}

/**
 * `firstMarkersOfCopies` as texts.
 *
 * @returns key of the marker by sha, as of `firstContaining`
 * @public
 */
export function firstContainingCopy(
  graph: CommitGraph,
  markers: readonly Marker[],
  patchIds: ReadonlyMap<string, string>,
): Map<string, string> {
  return keysBySha(graph, firstMarkersOfCopies(graph, markers, patchIds));
}

/**
 * Which original commits each squashed commit stands for: those of the change
 * whose whole difference has the same patch id. A change squashed to several
 * branches stands behind each.
 *
 * @param patchIds - patch id by sha of the commits of branches
 * @param changes - patch id of a change's whole difference, with its commits
 * @public
 */
export function absorbSquashes(
  patchIds: ReadonlyMap<string, string>,
  changes: readonly {
    readonly patchId: string;
    readonly shas: readonly string[];
  }[],
): Map<string, readonly string[]> {
  const ofPatch = new Map(changes.map(change => [change.patchId, change.shas]));
  const absorbed = new Map<string, readonly string[]>();
  for (const [sha, patchId] of patchIds) {
    const shas = ofPatch.get(patchId);
    if (shas === undefined) continue;
    const originals = shas.filter(original => original !== sha);
    if (originals.length > 0) absorbed.set(sha, originals);
  }
  return absorbed;
}
