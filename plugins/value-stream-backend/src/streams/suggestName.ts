/**
 * The candidate that is most likely meant by a name with a typing error, or
 * nothing where none is near: at most two letters differ (Levenshtein), and
 * at most one of four.
 */
export function suggestName(
  name: string,
  candidates: readonly string[],
): string | undefined {
  const limit = Math.min(2, Math.floor(name.length / 4));
  return candidates
    .map(candidate => ({ candidate, distance: distanceOf(name, candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= limit)
    .sort(
      (a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1),
    )[0]?.candidate;
}

function distanceOf(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length];
}
