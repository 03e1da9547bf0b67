import { LaneGraph } from './LaneGraph';

/** Visits commits and their ancestors, each once for as long as it is marked. */
export interface AncestorWalk {
  /**
   * @param enter - whether a place is to be gone into; it marks it as visited,
   * so that it answers no a second time
   */
  from(place: number, enter: (place: number) => boolean): void;
}

/** Keeps one stack for all walks over a graph. */
export function createAncestorWalk(graph: LaneGraph): AncestorWalk {
  const stack = new Int32Array(graph.size);
  return {
    from(place, enter) {
      const { parent1, parent2, more } = graph;
      let depth = 0;
      const push = (next: number) => {
        if (next >= 0 && enter(next)) {
          stack[depth++] = next;
        }
      };
      push(place);
      while (depth > 0) {
        const at = stack[--depth];
        push(parent1[at]);
        if (parent2[at] >= 0) {
          push(parent2[at]);
          more.get(at)?.forEach(push);
        }
      }
    },
  };
}
