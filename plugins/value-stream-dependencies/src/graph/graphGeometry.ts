import { Line } from './edgePath';
import { NODE_HEIGHT } from './GraphNode';
import { GraphLayout, LaidEdge, Place } from './layoutGraph';

const ROW = 62;
const PAD = 18;
/** Between two columns, so that a delay can be written at its line. */
export const LEAST_GAP = 110;
const NARROW = 480;
const NARROW_GAP = 74;
const BELOW = 30;

/** Where everything of a graph stands, in pixels. */
export interface GraphGeometry {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  /** Between two columns. */
  readonly gap: number;
  at(place: Place): { readonly x: number; readonly y: number };
  lineOf(edge: LaidEdge): Line;
}

/**
 * Spreads a layout over the room there is; where that is too little the
 * drawing is wider.
 *
 * @param circles - whether lines go back, below the nodes
 */
export function graphGeometry(
  layout: GraphLayout,
  room: number,
  circles: boolean,
): GraphGeometry {
  const columns = Math.max(2, layout.columns);
  const inner = room - 2 * PAD;
  const nodeWidth = Math.max(
    96,
    Math.min(190, (inner - (columns - 1) * LEAST_GAP) / columns),
  );
  const gap = Math.max(
    room < NARROW ? NARROW_GAP : LEAST_GAP,
    (inner - columns * nodeWidth) / (columns - 1),
  );
  const countIn = new Map<number, number>();
  for (const { column } of layout.places.values()) {
    countIn.set(column, (countIn.get(column) ?? 0) + 1);
  }
  const at = ({ column, row }: Place) => ({
    x: PAD + column * (nodeWidth + gap),
    y:
      PAD +
      (row + (layout.rows - (countIn.get(column) ?? 0)) / 2) * ROW +
      (ROW - NODE_HEIGHT) / 2,
  });
  return {
    width: 2 * PAD + columns * nodeWidth + (columns - 1) * gap,
    height: 2 * PAD + layout.rows * ROW + (circles ? BELOW : 0),
    nodeWidth,
    gap,
    at,
    lineOf(edge) {
      const [from, to] = [edge.from, edge.to].map(one =>
        at(layout.places.get(one) ?? { column: 0, row: 0 }),
      );
      return {
        x1: from.x + nodeWidth,
        y1: from.y + NODE_HEIGHT / 2,
        x2: to.x - 7,
        y2: to.y + NODE_HEIGHT / 2,
      };
    },
  };
}
