/** Undefined where there is nothing. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : undefined;
}

/** The middle one, or the mean of the two; undefined where there is nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return meanOf(
    sorted.length
      ? [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
      : [],
  );
}
