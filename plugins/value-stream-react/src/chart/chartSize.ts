/** Pixels of a drawing over time and of what stands around its plot. */
export const HEIGHT = 230;
export const TOP = 14;
export const BOTTOM = 24;
export const RIGHT = 10;

/** What a drawing over time shows: its stretch of time, its values, and its place in pixels. */
export interface TimePlot {
  readonly from: number;
  readonly to: number;
  /** Greatest value; the least is 0. */
  readonly most: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether what it shows comes in a turn after the axes. */
  readonly axesOnly?: boolean;
}

/** Pixels from the left of an instant. */
export function placeOf({ from, to, left, right }: TimePlot, at: number) {
  return left + ((at - from) / Math.max(1, to - from)) * (right - left);
}

/** Pixels from the top of a value. */
export function heightOf({ most, bottom }: TimePlot, value: number) {
  return bottom - (value / most) * (bottom - TOP);
}
