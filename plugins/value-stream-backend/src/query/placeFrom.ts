/** Place of the first of some instants in order that is at or after another one. */
export function placeFrom(instants: Float64Array, at: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle] < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
