import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';

type Kind = NonNullable<
  OverviewStream['figures']
>['waits'][number]['evidence'][number];

/** A stream as it is drawn: alone, or as one with all that is nested in it. */
export interface PortfolioNode {
  readonly stream: OverviewStream;
  /** How many listed streams are nested in it, at any depth. */
  readonly nested: number;
  /** Its nested streams are drawn by themselves. */
  readonly open: boolean;
  /** In how many open streams it is nested. */
  readonly depth: number;
  /** Waiting of others for it. */
  readonly causedMs: number;
  /** Its waiting for others. */
  readonly waitsMs: number;
  /** Waiting of what is nested in it for each other, while it is drawn as one. */
  readonly insideMs: number;
}

/** Waiting of one drawn stream for another, or that one serves the other. */
export interface PortfolioEdge {
  readonly from: string;
  readonly to: string;
  /** 0 where `to` is said to serve `from`, and no wait is known. */
  readonly delayMs: number;
  readonly kinds: readonly Kind[];
}

/** Streams and what flows between them. */
export interface Portfolio {
  /** Nested ones right after what they are nested in; else by the waiting they have to do with. */
  readonly nodes: readonly PortfolioNode[];
  /** The longest first. */
  readonly edges: readonly PortfolioEdge[];
}

/**
 * Streams with the waits between them, each nested one as part of the outermost
 * that is not open. Waits within what is drawn as one are no lines.
 *
 * @param open - refs of streams whose nested ones are drawn by themselves
 */
export function portfolioOf(
  streams: readonly OverviewStream[],
  open: ReadonlySet<string>,
): Portfolio {
  const byRef = new Map(streams.map(stream => [stream.ref, stream]));
  const waysOf = new Map(
    streams.map(({ ref }) => [ref, wayTo(ref, byRef)] as const),
  );
  const shownOf = (ref: string): string | undefined => {
    const way = waysOf.get(ref);
    return way?.find((one, i) => i === way.length - 1 || !open.has(one));
  };
  const nested = new Map<string, number>();
  waysOf.forEach(way =>
    way
      .slice(0, -1)
      .forEach(above => nested.set(above, (nested.get(above) ?? 0) + 1)),
  );
  const edges = new Map<
    string,
    { from: string; to: string; delayMs: number; kinds: Set<Kind> }
  >();
  const inside = new Map<string, number>();
  const add = (
    from: string | undefined,
    to: string | undefined,
    delayMs: number,
    kinds: readonly Kind[],
  ) => {
    if (!from || !to) {
      return;
    }
    if (from === to) {
      inside.set(from, (inside.get(from) ?? 0) + delayMs);
      return;
    }
    const key = `${from}\n${to}`;
    const edge = edges.get(key) ?? { from, to, delayMs: 0, kinds: new Set() };
    edges.set(key, edge);
    edge.delayMs += delayMs;
    kinds.forEach(kind => edge.kinds.add(kind));
  };
  for (const { ref, supports, figures } of streams) {
    const shown = shownOf(ref);
    figures?.waits.forEach(({ to, delayMs, evidence }) =>
      add(shown, shownOf(to), delayMs, evidence),
    );
    supports.forEach(served => add(shownOf(served), shown, 0, []));
  }
  const sums = (end: 'from' | 'to') => {
    const found = new Map<string, number>();
    edges.forEach(edge =>
      found.set(edge[end], (found.get(edge[end]) ?? 0) + edge.delayMs),
    );
    return found;
  };
  const [waits, caused] = [sums('from'), sums('to')];
  const nodes = streams
    .filter(({ ref }) => shownOf(ref) === ref)
    .map(
      (stream): PortfolioNode => ({
        stream,
        nested: nested.get(stream.ref) ?? 0,
        open: open.has(stream.ref) && nested.has(stream.ref),
        depth: waysOf.get(stream.ref)!.length - 1,
        waitsMs: waits.get(stream.ref) ?? 0,
        causedMs: caused.get(stream.ref) ?? 0,
        insideMs: inside.get(stream.ref) ?? 0,
      }),
    );
  return {
    nodes: inOrder(nodes),
    edges: [...edges.values()]
      .map(edge => ({ ...edge, kinds: [...edge.kinds].sort() }))
      .sort(
        (a, b) =>
          b.delayMs - a.delayMs || (a.from + a.to < b.from + b.to ? -1 : 1),
      ),
  };
}

/** Refs from the outermost listed stream down to one; a circle is cut. */
function wayTo(
  ref: string,
  byRef: ReadonlyMap<string, OverviewStream>,
): readonly string[] {
  const way = [ref];
  let parent = byRef.get(ref)?.parent;
  while (parent && byRef.has(parent) && !way.includes(parent)) {
    way.unshift(parent);
    parent = byRef.get(parent)!.parent;
  }
  return way;
}

/** Those with the most waiting first, each with what is nested in it right behind it. */
function inOrder(nodes: readonly PortfolioNode[]): readonly PortfolioNode[] {
  const shown = new Set(nodes.map(({ stream }) => stream.ref));
  const below = new Map<string, PortfolioNode[]>();
  for (const node of nodes) {
    const { parent } = node.stream;
    const above = node.depth > 0 && parent && shown.has(parent) ? parent : '';
    const list = below.get(above);
    if (list) list.push(node);
    else below.set(above, [node]);
  }
  const weights = new Map<string, number>();
  const weigh = (node: PortfolioNode): number => {
    const own = (below.get(node.stream.ref) ?? []).reduce(
      (sum, inner) => sum + weigh(inner),
      node.waitsMs + node.causedMs,
    );
    weights.set(node.stream.ref, own);
    return own;
  };
  (below.get('') ?? []).forEach(weigh);
  const ordered: PortfolioNode[] = [];
  const walk = (above: string) =>
    [...(below.get(above) ?? [])]
      .sort(
        (a, b) =>
          weights.get(b.stream.ref)! - weights.get(a.stream.ref)! ||
          a.stream.title.localeCompare(b.stream.title),
      )
      .forEach(node => {
        ordered.push(node);
        walk(node.stream.ref);
      });
  walk('');
  return ordered;
}
