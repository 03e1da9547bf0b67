/** A directed edge between two parties. @public */
export interface PartyEdge {
  readonly from: string;
  readonly to: string;
}

interface Node {
  readonly ref: string;
  readonly next: Node[];
  index: number;
  low: number;
  onStack: boolean;
}

function nodesOf(edges: readonly PartyEdge[]): readonly Node[] {
  const nodes = new Map<string, Node>();
  const node = (ref: string) => {
    let one = nodes.get(ref);
    if (!one) {
      one = { ref, next: [], index: -1, low: -1, onStack: false };
      nodes.set(ref, one);
    }
    return one;
  };
  for (const { from, to } of edges) node(from).next.push(node(to));
  return [...nodes.values()];
}

/**
 * Parties in an order in which whoever waits comes before those waited for,
 * and those that wait for each other, directly or through others, stand
 * together: strongly connected components after Tarjan (1972), without
 * recursion, so that no depth of graph is too much.
 *
 * @public
 */
export function partyComponents(
  edges: readonly PartyEdge[],
): readonly (readonly string[])[] {
  const components: string[][] = [];
  const stack: Node[] = [];
  let count = 0;
  const enter = (node: Node) => {
    node.index = count;
    node.low = count++;
    node.onStack = true;
    stack.push(node);
    return { node, at: 0 };
  };
  for (const root of nodesOf(edges)) {
    if (root.index >= 0) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const step = path[path.length - 1];
      const { node } = step;
      const next = node.next[step.at++];
      if (next) {
        if (next.index < 0) path.push(enter(next));
        else if (next.onStack) node.low = Math.min(node.low, next.index);
        continue;
      }
      path.pop();
      const above = path[path.length - 1]?.node;
      if (above) above.low = Math.min(above.low, node.low);
      if (node.low !== node.index) continue;
      const members: string[] = [];
      for (let one = stack.pop()!; ; one = stack.pop()!) {
        one.onStack = false;
        members.push(one.ref);
        if (one === node) break;
      }
      components.push(members.sort());
    }
  }
  return components.reverse();
}

/**
 * Parties that wait for each other in a circle, each circle's members in order
 * of names.
 *
 * @public
 */
export function dependencyCycles(
  edges: readonly PartyEdge[],
): readonly (readonly string[])[] {
  return partyComponents(edges).filter(members => members.length > 1);
}
