import { CommitGraph } from './CommitGraph';
import { firstContaining, Marker } from './firstContaining';

/**
 * The first marker that contains each commit or a copy of it: commits of one
 * patch id (cherry-picks, rebased ones) are delivered with the first of them.
 * Linear in commits and markers.
 *
 * @param patchIds - patch id by sha, where known
 * @returns key of the marker by sha, as of `firstContaining`
 * @public
 */
export function firstContainingCopy(
  graph: CommitGraph,
  markers: readonly Marker[],
  patchIds: ReadonlyMap<string, string>,
): Map<string, string> {
  const first = firstContaining(graph, markers);
  const places = new Map(
    [...markers]
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
      .map(({ key }, place) => [key, place]),
  );
  const earliest = new Map<string, string>();
  for (const [sha, patchId] of patchIds) {
    const marker = first.get(sha);
    if (marker === undefined) continue;
    const known = earliest.get(patchId);
    if (known === undefined || places.get(marker)! < places.get(known)!) {
      earliest.set(patchId, marker);
    }
  }
  for (const [sha, patchId] of patchIds) {
    const marker = earliest.get(patchId);
    if (marker !== undefined && graph.placeOf.has(sha)) first.set(sha, marker);
  }
  return first;
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
    const originals = ofPatch
      .get(patchId)
      ?.filter(original => original !== sha);
    if (originals && originals.length > 0) absorbed.set(sha, originals);
  }
  return absorbed;
}
