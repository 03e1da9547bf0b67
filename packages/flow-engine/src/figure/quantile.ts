/**
 * Quantile by linear interpolation between closest ranks: definition R-7 of
 * Hyndman and Fan (1996), the same as SQL `percentile_cont`.
 *
 * @param sorted - ascending, at least one value
 * @param p - 0 to 1
 * @throws RangeError on no values or a `p` outside 0 to 1.
 * @public
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) {
    throw new RangeError(`No quantile ${p} of ${sorted.length} values`);
  }
  const rank = (sorted.length - 1) * p;
  const below = Math.floor(rank);
  const low = sorted[below];
  return below + 1 < sorted.length
    ? low + (rank - below) * (sorted[below + 1] - low)
    : low;
}
