/**
 * What a value was after each of some histories, walked back from the present.
 *
 * @param left - the value that a history left, where it changed it
 */
export function valuesAfter<History, Value>(
  ordered: readonly History[],
  present: Value,
  left: (history: History) => { readonly was: Value } | undefined,
): { readonly first: Value; readonly after: readonly Value[] } {
  const after: Value[] = [];
  let value = present;
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    after[i] = value;
    const change = left(ordered[i]);
    value = change ? change.was : value;
  }
  return { first: value, after };
}
