/** One bin of a histogram. @public */
export interface HistogramBin {
  readonly from: number;
  /** Exclusive, but for the last bin. */
  readonly to: number;
  readonly items: number;
}

/**
 * Counts values from 0 up into bins of equal width, the last one ending at
 * the greatest value. No values, no bins; one bin where all are 0.
 *
 * @public
 */
export function equalBins(
  values: readonly number[],
  bins: number,
): readonly HistogramBin[] {
  if (values.length === 0) return [];
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, value);
  if (greatest === 0) return [{ from: 0, to: 0, items: values.length }];
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    counts[Math.min(bins - 1, Math.floor((value / greatest) * bins))]++;
  }
  return counts.map((items, i) => ({
    from: (greatest * i) / bins,
    to: (greatest * (i + 1)) / bins,
    items,
  }));
}
