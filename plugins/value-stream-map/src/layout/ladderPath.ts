/** A tread along the flow: from, to, and which line it runs on. */
export interface Tread {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Treads joined by risers, as a path; along x, or along y where `down`. */
export function ladderPath(treads: readonly Tread[], down = false): string {
  return treads
    .map(({ from, to, at }, i) =>
      down
        ? `${i === 0 ? `M${at},${from}` : `H${at}`}V${to}`
        : `${i === 0 ? `M${from},${at}` : `V${at}`}H${to}`,
    )
    .join('');
}
