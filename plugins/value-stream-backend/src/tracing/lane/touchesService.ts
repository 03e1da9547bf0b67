import { LaneState, TOUCHES } from './LaneState';

/**
 * Whether a commit may touch what a service is made from: by its own paths,
 * and where a merge has none by those of the commits that it brought in. It
 * may where paths are not known.
 *
 * @param service - place of the service among those with paths
 */
export function touchesService(
  state: LaneState,
  service: number,
): (place: number) => boolean {
  const { graph } = state;
  const column = state.touching[service];
  const brought = new Uint8Array(graph.size);
  const unknown = new Uint8Array(graph.size);
  const touched = new Uint8Array(graph.size);
  for (let place = 0; place < graph.size; place += 1) {
    const by = graph.absorbedBy[place];
    if (by >= 0) {
      brought[by] = 1;
      if (!graph.arePathsKnown(place)) {
        unknown[by] = 1;
      } else if (column[place] === TOUCHES) {
        touched[by] = 1;
      }
    }
  }
  return place => {
    if (!graph.isMerge(place) || graph.hasPaths(place)) {
      return !graph.arePathsKnown(place) || column[place] === TOUCHES;
    }
    return !brought[place] || unknown[place] === 1 || touched[place] === 1;
  };
}
