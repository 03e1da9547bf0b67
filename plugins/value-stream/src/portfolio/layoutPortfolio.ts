import { Portfolio, PortfolioEdge, PortfolioNode } from './portfolioOf';

/** A stream with its column and its row from the top. */
export interface PlacedNode extends PortfolioNode {
  readonly side: 'core' | 'supporting';
  readonly row: number;
}

/** What is drawn of a portfolio, and how much is not. */
export interface PortfolioLayout {
  readonly nodes: readonly PlacedNode[];
  /** Between drawn streams. */
  readonly edges: readonly PortfolioEdge[];
  readonly rows: number;
  /** Streams of each side for which there is no room. */
  readonly left: { readonly core: number; readonly supporting: number };
}

/**
 * Core streams in one column, as they come; the supporting ones in another,
 * each as near as there is room to the middle of those it serves or that wait
 * for it. Of each side so many are drawn, those with the most waiting.
 */
export function layoutPortfolio(
  { nodes, edges }: Portfolio,
  most: number,
): PortfolioLayout {
  const ofSide = (side: 'core' | 'supporting') =>
    nodes.filter(({ stream }) => stream.role === side);
  const core = ofSide('core');
  const supporting = ofSide('supporting');
  const shownCore = core.slice(0, most);
  const rowOf = new Map(shownCore.map(({ stream }, row) => [stream.ref, row]));
  const middleOf = new Map<string, number>();
  for (const { stream } of supporting) {
    let weights = 0;
    let sum = 0;
    for (const edge of edges) {
      const row = rowOf.get(edge.from);
      if (edge.to === stream.ref && row !== undefined) {
        // One that only serves counts a little: it has a place, too.
        const weight = edge.delayMs + 1;
        weights += weight;
        sum += weight * row;
      }
    }
    middleOf.set(stream.ref, weights > 0 ? sum / weights : Infinity);
  }
  const shownSupporting = supporting.slice(0, most);
  const inTurn = [...shownSupporting].sort((a, b) =>
    compare(middleOf.get(a.stream.ref)!, middleOf.get(b.stream.ref)!),
  );
  const rows = Math.max(shownCore.length, shownSupporting.length);
  let next = 0;
  const placed: PlacedNode[] = [
    ...shownCore.map(
      (node, row): PlacedNode => ({ ...node, side: 'core', row }),
    ),
    ...inTurn.map((node, i): PlacedNode => {
      const middle = middleOf.get(node.stream.ref)!;
      const last = rows - (inTurn.length - i);
      const wanted = Number.isFinite(middle) ? Math.round(middle) : next;
      const row = Math.min(last, Math.max(next, wanted));
      next = row + 1;
      return { ...node, side: 'supporting', row };
    }),
  ];
  const shown = new Set(placed.map(({ stream }) => stream.ref));
  return {
    nodes: placed,
    edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    rows,
    left: {
      core: core.length - shownCore.length,
      supporting: supporting.length - shownSupporting.length,
    },
  };
}

function compare(a: number, b: number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
