import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Area } from '../layout/MapGeometry';
import { TextMeasure } from '../layout/TextMeasure';

type Process = ApiSchemas['ProcessAnswer'];
export type ProcessEdge = Process['edges'][number];

/** Where a stage stands in the graph. */
export interface ProcessNode {
  readonly stage: Process['stages'][number];
  readonly area: Area;
}

/** Where a way from stage to stage is drawn. */
export interface ProcessArc {
  readonly edge: ProcessEdge;
  readonly path: string;
  readonly thickness: number;
  /** Tip of its arrow, and where that points, in degrees from right. */
  readonly tip: { readonly x: number; readonly y: number };
  readonly turn: number;
  /** Where its label stands, its middle. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Whether there is room for its label without lying on another. */
  readonly labelled: boolean;
  /** Whether its label is one line above and one below the way. */
  readonly stacked: boolean;
}

export interface ProcessGeometry {
  readonly direction: 'across' | 'down';
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ProcessNode[];
  readonly arcs: readonly ProcessArc[];
}

const NODE = { least: 56, most: 118, height: 46 };
const NODE_PADDING = 14;
const NODE_TEXT = 11;
const GAP = { least: 30, most: 96 };
const DOWN_GAP = 46;
const FIRST_ARC = 34;
const NEXT_ARC = 17;
const GREATEST_ARC = 210;
const EDGE_SIZE = 11;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function overlaps(a: Spot, b: Spot): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4 &&
    Math.abs(a.y - b.y) < 15
  );
}

/** Line width of an edge: its area, not its width, grows with the count. */
export function edgeThickness(count: number, most: number): number {
  return 1 + 5 * Math.sqrt(count / Math.max(1, most));
}

/** Where an arrow points that comes in from the far (1) or the near side. */
function turnInto(side: number, down: boolean): number {
  if (down) {
    return side > 0 ? 180 : 0;
  }
  return side > 0 ? -90 : 90;
}

/**
 * Lays the graph along the order of the stages: neighbours joined straight,
 * ways past a stage above, ways back below; further ones further out. Of
 * labels that would meet, the more frequent way keeps its own.
 *
 * @param edges - those drawn, the most frequent first
 * @param labelOf - what is written at an edge
 */
export function layoutProcess(
  stages: Process['stages'],
  edges: readonly ProcessEdge[],
  options: {
    readonly width: number;
    readonly direction: 'across' | 'down';
    readonly measure: TextMeasure;
    /** In lines: the count, and the wait where there is one. */
    readonly labelOf: (edge: ProcessEdge) => readonly string[];
  },
): ProcessGeometry {
  const { direction, measure, labelOf } = options;
  const down = direction === 'down';
  const drawn = stages.filter(({ visits }) => visits > 0);
  const placeOf = new Map(drawn.map(({ stageId }, i) => [stageId, i]));
  const known = edges.filter(
    ({ fromStageId, toStageId }) =>
      placeOf.has(fromStageId) && placeOf.has(toStageId),
  );
  const spanOf = ({ fromStageId, toStageId }: ProcessEdge) =>
    placeOf.get(toStageId)! - placeOf.get(fromStageId)!;
  const riseOf = (edge: ProcessEdge) =>
    Math.min(GREATEST_ARC, FIRST_ARC + NEXT_ARC * (Math.abs(spanOf(edge)) - 1));
  const greatest = (back: boolean) =>
    known
      .filter(edge => (back ? spanOf(edge) < 0 : spanOf(edge) > 1))
      .reduce((most, edge) => Math.max(most, riseOf(edge)), 0);

  const count = drawn.length;
  /** As long as the longest word of the name, so that few names are cut. */
  const lengths = drawn.map(({ name }) =>
    down
      ? NODE.height
      : Math.min(
          NODE.most,
          Math.max(
            NODE.least,
            NODE_PADDING +
              Math.max(
                ...name
                  .split(/\s+/)
                  .map(word => measure(word, NODE_TEXT, true)),
              ),
          ),
        ),
  );
  const nodesLength = lengths.reduce((sum, one) => sum + one, 0);
  const gaps = Math.max(1, count - 1);
  const gap = down
    ? DOWN_GAP
    : Math.min(
        GAP.most,
        Math.max(GAP.least, (options.width - 16 - nodesLength) / gaps),
      );
  const length = nodesLength + (count - 1) * gap;
  const start = down ? 10 : Math.max(8, (options.width - length) / 2);
  const starts = lengths.map(
    (_, i) =>
      start + lengths.slice(0, i).reduce((sum, one) => sum + one, 0) + i * gap,
  );
  const above = greatest(false) + (greatest(false) > 0 ? 24 : 12);
  const below = greatest(true) + (greatest(true) > 0 ? 24 : 12);
  const depth = down ? Math.min(132, options.width * 0.4) : NODE.height;
  /** Where the stages lie across the flow: their near and far side. */
  const scale = down
    ? Math.min(
        1,
        Math.max(0.25, (options.width - depth - 24) / (above + below)),
      )
    : 1;
  const near = down ? below * scale + 6 : above;
  const far = near + depth;

  /** From along and across the flow to the drawing. */
  const at = (along: number, across: number) =>
    down ? { x: across, y: along } : { x: along, y: across };
  const nodes = drawn.map((stage, i): ProcessNode => {
    const from = starts[i];
    return {
      stage,
      area: down
        ? { x: near, y: from, width: depth, height: lengths[i] }
        : { x: from, y: near, width: lengths[i], height: depth },
    };
  });
  const startOf = (place: number) => starts[place];
  const endOf = (place: number) => starts[place] + lengths[place];
  const centreOf = (place: number) => starts[place] + lengths[place] / 2;
  const most = known.reduce((top, edge) => Math.max(top, edge.count), 1);
  const taken: Spot[] = [];

  const arcs = known.map((edge): ProcessArc => {
    const from = placeOf.get(edge.fromStageId)!;
    const to = placeOf.get(edge.toStageId)!;
    const thickness = edgeThickness(edge.count, most);
    const straight = to - from === 1;
    // Forward past a stage: above across the page, at the right down it.
    const back = to < from;
    const out = down ? !back : back;
    const side = out ? 1 : -1;
    const base = out ? far : near;
    let path: string;
    let tip: { x: number; y: number };
    let middle: { x: number; y: number };
    let turn: number;
    if (straight) {
      const line = near + depth / 2;
      const a = at(endOf(from), line);
      const b = at(startOf(to) - 1, line);
      const end = at(startOf(to) - 8, line);
      path = `M${a.x},${a.y}L${end.x},${end.y}`;
      tip = b;
      turn = down ? 90 : 0;
      middle = at((endOf(from) + startOf(to)) / 2, line);
    } else {
      // Ends lie apart, so that what comes is told from what goes.
      const lean = (back ? -1 : 1) * Math.min(10, lengths[from] / 6);
      const a = at(centreOf(from) + lean, base);
      const b = at(centreOf(to) - lean, base + side * 1);
      const rise = riseOf(edge) * scale;
      const peak = base + (side * rise * 4) / 3;
      const c1 = at(centreOf(from) + lean, peak);
      const c2 = at(centreOf(to) - lean, peak);
      const end = at(centreOf(to) - lean, base + side * 8);
      path = `M${a.x},${a.y}C${c1.x},${c1.y} ${c2.x},${c2.y} ${end.x},${end.y}`;
      tip = b;
      turn = turnInto(side, down);
      middle = at((centreOf(from) + centreOf(to)) / 2, base + side * rise);
    }
    // Between neighbours the count stands above the line and the wait below.
    const lines = labelOf(edge);
    const stacked = straight && !down;
    const width = stacked
      ? Math.max(...lines.map(line => measure(line, EDGE_SIZE, true)))
      : measure(lines.join(' · '), EDGE_SIZE, true);
    const spot = { ...middle, width };
    const fits = stacked
      ? width <= gap + 8
      : taken.every(other => !overlaps(spot, other));
    if (fits && !stacked) taken.push(spot);
    return {
      edge,
      path,
      thickness,
      tip,
      turn,
      middle,
      stacked,
      labelled: fits,
    };
  });
  return {
    direction,
    width: down ? options.width : Math.max(options.width, length + 16),
    height: down ? length + 20 : above + depth + below,
    nodes,
    arcs,
  };
}
