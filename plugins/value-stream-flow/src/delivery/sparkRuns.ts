/** A point in pixels. */
export interface SparkPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Lines through values in equal steps, broken where one is unknown. Zero is
 * at the bottom, the greatest value at the top.
 */
export function sparkRuns(
  values: readonly (number | null)[],
  width: number,
  height: number,
  pad: number,
): readonly (readonly SparkPoint[])[] {
  const greatest = Math.max(0, ...values.map(value => value ?? 0));
  const step = (width - 2 * pad) / Math.max(1, values.length - 1);
  const runs: SparkPoint[][] = [];
  let open = false;
  values.forEach((value, place) => {
    if (value === null) {
      open = false;
      return;
    }
    const share = greatest > 0 ? value / greatest : 0;
    const point = {
      x: pad + place * step,
      y: height - pad - share * (height - 2 * pad),
    };
    if (open) {
      runs[runs.length - 1].push(point);
    } else {
      runs.push([point]);
      open = true;
    }
  });
  return runs;
}
