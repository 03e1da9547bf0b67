import { LaneGraph } from './LaneGraph';
import { createAncestorWalk } from './walkAncestors';

/**
 * Which commit of the first-parent line brought each commit in: the first of
 * the line from which it can be reached. From the tips of the line, the latest
 * first: a rewritten branch leaves an old tip behind, whose merges still
 * absorbed what they did. A tip's walk ends where its history does.
 *
 * @returns by place; −1 on the line and where nothing brought it in
 */
export function absorbMerges(graph: LaneGraph): Int32Array {
  const { size, parent1, committedAt, shas } = graph;
  const result = new Int32Array(graph.absorbedBy.length).fill(-1);
  const seen = new Int32Array(size);
  const line: number[] = [];
  const walk = createAncestorWalk(graph);
  tipsOf(graph)
    .sort(
      (a, b) =>
        committedAt[b] - committedAt[a] ||
        (shas.shaAt(a) < shas.shaAt(b) ? -1 : 1),
    )
    .forEach((tip, i) => {
      const mark = i + 1;
      line.length = 0;
      for (let at = tip; at >= 0 && seen[at] !== mark; at = parent1[at]) {
        seen[at] = mark;
        line.push(at);
      }
      for (let at = line.length - 1; at >= 0; at -= 1) {
        const by = line[at];
        const enter = (place: number) => {
          if (seen[place] === mark) {
            return false;
          }
          seen[place] = mark;
          if (result[place] < 0 && graph.isKnown(place)) {
            result[place] = by;
          }
          return true;
        };
        if (graph.isMerge(by)) {
          walk.from(graph.parent2[by], enter);
          graph.more.get(by)?.forEach(parent => walk.from(parent, enter));
        }
      }
    });
  return result;
}

/** Commits of the line from which no other of the line goes on. */
function tipsOf(graph: LaneGraph): number[] {
  const { size, parent1 } = graph;
  const inner = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) {
    if (graph.isOnLine(place) && parent1[place] >= 0) {
      inner[parent1[place]] = 1;
    }
  }
  const tips: number[] = [];
  for (let place = 0; place < size; place += 1) {
    if (graph.isOnLine(place) && !inner[place]) {
      tips.push(place);
    }
  }
  return tips;
}
