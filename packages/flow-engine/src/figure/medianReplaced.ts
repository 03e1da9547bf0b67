import { quantile } from './quantile';

/**
 * The median of values of which some are replaced by others, quantile R-7:
 * the values are put in order once, and gone over only as far as their middle.
 *
 * @param sorted - ascending, at least one
 * @param gone - some of them, ascending
 * @param come - as many others, ascending
 */
export function medianReplaced(
  sorted: Float64Array,
  gone: Float64Array,
  come: Float64Array,
): number {
  const below = Math.floor((sorted.length - 1) * 0.5);
  let i = 0;
  let g = 0;
  let c = 0;
  let low = NaN;
  let high = NaN;
  for (let rank = 0; rank <= below + 1 && rank < sorted.length; rank++) {
    while (g < gone.length && sorted[i] === gone[g]) {
      i++;
      g++;
    }
    const own = i < sorted.length ? sorted[i] : Infinity;
    low = high;
    if (c < come.length && come[c] < own) high = come[c++];
    else {
      high = own;
      i++;
    }
  }
  // Of an odd number the one in the middle; the next one weighs nothing.
  if (sorted.length === 1) return high;
  return sorted.length % 2 === 1 ? low : quantile([low, high], 0.5);
}
