/**
 * The candidate that is most likely meant by a name with a typing error, or
 * nothing where none is near: at most two letters differ (Levenshtein), and
 * at most one of four.
 *
 * @param mayBeMeant - asked of candidates that are near, as few are
 */
export function suggestName(
  name: string,
  candidates: Iterable<string>,
  mayBeMeant: (candidate: string) => boolean = () => true,
): string | undefined {
  const limit = Math.min(2, Math.floor(name.length / 4));
  let meant: string | undefined;
  let least = limit;
  for (const candidate of candidates) {
    const distance = distanceWithin(least, name, candidate);
    if (
      distance !== undefined &&
      distance > 0 &&
      (meant === undefined || distance < least || candidate < meant) &&
      mayBeMeant(candidate)
    ) {
      meant = candidate;
      least = distance;
    }
  }
  return meant;
}

/**
 * How many letters differ, unless they are more than the limit. It is asked of
 * all names with all others, and nearly always they are: most are told by
 * their length, and others by the first letters.
 */
function distanceWithin(
  limit: number,
  a: string,
  b: string,
): number | undefined {
  if (Math.abs(a.length - b.length) > limit) {
    return undefined;
  }
  // One row: what is left of `place` is of this line, the rest of the one before.
  const row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    let nearest = i;
    row[0] = i;
    for (let place = 1; place <= b.length; place++) {
      const above = row[place];
      row[place] = Math.min(
        above + 1,
        row[place - 1] + 1,
        diagonal + (a[i - 1] === b[place - 1] ? 0 : 1),
      );
      diagonal = above;
      nearest = Math.min(nearest, row[place]);
    }
    if (nearest > limit) {
      return undefined;
    }
  }
  return row[b.length] <= limit ? row[b.length] : undefined;
}
