/**
 * Rearranges `values` between two places so that the one of a rank stands
 * where sorting would put it, smaller ones before and larger ones after it.
 * Linear on average; where the pivots keep falling badly the rest is sorted,
 * so that no input is quadratic.
 *
 * Source: Hoare (1961), algorithm 65, Find.
 */
export function selectRank(
  values: Float64Array,
  rank: number,
  from: number = 0,
): void {
  let low = from;
  let high = values.length - 1;
  let rounds = 4 * Math.ceil(Math.log2(values.length + 1));
  while (low < high) {
    if (rounds-- === 0) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const a = values[low];
    const b = values[(low + high) >> 1];
    const c = values[high];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}
