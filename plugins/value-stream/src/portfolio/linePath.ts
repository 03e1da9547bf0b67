/** Where a box stands. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line, the place of its tip with the direction it points to, and a place to write at. */
export interface LinePath {
  readonly path: string;
  readonly tip: { readonly x: number; readonly y: number; readonly to: 1 | -1 };
  readonly middle: { readonly x: number; readonly y: number };
}

/** Lines end this far from a box, for their tip. */
const TIP = 8;

/**
 * A line from one box to another: straight across between columns, as an arc
 * on the outer side within one.
 *
 * @param side - of both, where they are in the same column
 * @param reach - how far an arc may go out
 */
export function linePath(
  from: Box,
  to: Box,
  side: 'core' | 'supporting' | undefined,
  reach: number,
): LinePath {
  const y1 = from.y + from.height / 2;
  const y2 = to.y + to.height / 2;
  if (side) {
    const outward = side === 'core' ? -1 : 1;
    const edge = (box: Box) => (side === 'core' ? box.x : box.x + box.width);
    const x1 = edge(from);
    const x2 = edge(to) + outward * TIP;
    const far =
      (side === 'core' ? Math.min(x1, x2) : Math.max(x1, x2)) +
      outward * Math.min(reach, 14 + Math.abs(y2 - y1) / 6);
    return {
      path: `M${x1},${y1} C${far},${y1} ${far},${y2} ${x2},${y2}`,
      tip: { x: x2, y: y2, to: outward === -1 ? 1 : -1 },
      middle: { x: (x1 + x2) / 8 + (far * 3) / 4, y: (y1 + y2) / 2 },
    };
  }
  const right = to.x > from.x;
  const x1 = right ? from.x + from.width : from.x;
  const x2 = right ? to.x - TIP : to.x + to.width + TIP;
  const bend = (x2 - x1) / 2;
  return {
    path: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`,
    tip: { x: x2, y: y2, to: right ? 1 : -1 },
    middle: { x: x1 + (x2 - x1) * 0.34, y: y1 + (y2 - y1) * 0.216 },
  };
}

const THINNEST = 1.5;
const THICKEST = 11;

/** Width of a line: its area in proportion to the delay, never too thin to see. */
export function lineWidth(delayMs: number, greatestMs: number): number {
  return greatestMs > 0
    ? Math.max(THINNEST, THICKEST * Math.sqrt(delayMs / greatestMs))
    : THINNEST;
}
