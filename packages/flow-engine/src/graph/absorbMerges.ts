import { CommitGraph } from './CommitGraph';

/**
 * Which commits each commit on the first-parent line of a branch brought in:
 * those that became reachable with it and not before, without itself. Oldest
 * first; each commit is visited once. The commits of one merge are in no
 * particular order.
 *
 * @param head - sha of the branch's tip
 * @returns absorbed shas by sha of the first-parent line, oldest line commit
 * first; empty where the head is not in the graph
 * @public
 */
export function absorbMerges(
  graph: CommitGraph,
  head: string,
): Map<string, string[]> {
  const { shas, placeOf, parentsFrom, parents } = graph;
  const line: number[] = [];
  const seen = new Uint8Array(shas.length);
  for (let at = placeOf.get(head) ?? -1; at >= 0 && !seen[at]; ) {
    line.push(at);
    seen[at] = 1;
    at = parentsFrom[at] < parentsFrom[at + 1] ? parents[parentsFrom[at]] : -1;
  }
  const stack = new Int32Array(shas.length);
  let depth = 0;
  const reach = (place: number) => {
    for (let p = parentsFrom[place]; p < parentsFrom[place + 1]; p++) {
      const parent = parents[p];
      if (parent >= 0 && !seen[parent]) {
        seen[parent] = 1;
        stack[depth++] = parent;
      }
    }
  };
  const absorbed = new Map<string, string[]>();
  for (let i = line.length - 1; i >= 0; i--) {
    const found: string[] = [];
    reach(line[i]);
    while (depth > 0) {
      const place = stack[--depth];
      found.push(shas[place]);
      reach(place);
    }
    absorbed.set(shas[line[i]], found);
  }
  return absorbed;
}
