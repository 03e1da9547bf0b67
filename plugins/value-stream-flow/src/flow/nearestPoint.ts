/** A spot of the drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where items are drawn, in pixels and in the order of the items; as columns, as there may be tens of thousands. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const REACH = 12;

/**
 * Place of the point nearest to a spot, within 12 pixels; the last one drawn
 * of several at one distance, as it lies on top.
 */
export function nearestPoint(
  { x, y }: Points,
  spot: Point,
): number | undefined {
  let nearest: number | undefined;
  let least = REACH * REACH;
  for (let place = 0; place < x.length; place += 1) {
    const distance = (x[place] - spot.x) ** 2 + (y[place] - spot.y) ** 2;
    if (distance <= least) {
      least = distance;
      nearest = place;
    }
  }
  return nearest;
}
