/**
 * The one entity that has what several do: the only one that is no whole of
 * another, or else the whole that all of these are part of, where there is
 * just one.
 *
 * @param refs - in order
 */
export function narrowestOf(
  refs: readonly string[],
  wholesOf: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const wholes = new Set(refs.flatMap(ref => wholesOf.get(ref) ?? []));
  const parts = refs.filter(ref => !wholes.has(ref));
  if (parts.length <= 1) {
    return parts[0] ?? refs[0];
  }
  const [first, ...rest] = parts.map(ref => wholesOf.get(ref) ?? []);
  const shared = first.filter(whole =>
    rest.every(others => others.includes(whole)),
  );
  return shared.length === 1 ? shared[0] : undefined;
}
