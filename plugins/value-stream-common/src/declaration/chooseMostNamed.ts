/**
 * The value most often named; of equally often named ones, the first in
 * order. The order of `values` makes no difference.
 *
 * @public
 */
export function chooseMostNamed(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.entries()].sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
  )[0]?.[0];
}
