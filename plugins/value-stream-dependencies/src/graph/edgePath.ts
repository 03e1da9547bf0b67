/** Where a line begins and ends. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line bent so that it leaves and arrives level; one that goes back passes below. */
export function pathOf({ x1, y1, x2, y2 }: Line): string {
  if (x2 > x1) {
    const bend = (x2 - x1) / 2;
    return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  }
  const below = Math.max(y1, y2) + 46;
  return `M${x1},${y1} C${x1 + 60},${below} ${x2 - 60},${below} ${x2},${y2}`;
}

/** The head of a line, the larger the thicker the line. */
export function tipOf({ x2, y2 }: Line, thickness: number): string {
  const tip = Math.max(7, thickness * 1.1);
  const half = tip / 1.6;
  return `M${x2 - 2},${y2 - half} l${tip},${half} l${-tip},${half} z`;
}
