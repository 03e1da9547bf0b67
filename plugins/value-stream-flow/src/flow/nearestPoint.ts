/** Where an item is drawn, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const REACH = 12;

/**
 * Place of the point nearest to a spot, within 12 pixels; the last one drawn
 * of several at one distance, as it lies on top.
 */
export function nearestPoint(
  points: readonly Point[],
  spot: Point,
): number | undefined {
  let nearest: number | undefined;
  let least = REACH * REACH;
  points.forEach(({ x, y }, place) => {
    const distance = (x - spot.x) ** 2 + (y - spot.y) ** 2;
    if (distance <= least) {
      least = distance;
      nearest = place;
    }
  });
  return nearest;
}
