import { Match } from './Match';

/**
 * Which of the objects that go by a name is meant: one that formerly went by
 * it took the name's place, so that what is left under it does not count. Where
 * several remain, none is the sole one.
 */
export function unambiguous(
  matches: readonly Match[],
): readonly { readonly match: Match; readonly sole: boolean }[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.from}\n${match.mention}\n${match.name}`;
    const group = groups.get(key);
    if (group) {
      group.push(match);
    } else {
      groups.set(key, [match]);
    }
  }
  return [...groups.values()].flatMap(group => {
    const renamed = group.filter(({ goesBy }) => goesBy === 'formerly');
    const meant = renamed.length ? renamed : group;
    const sole = new Set(meant.map(({ to }) => to)).size === 1;
    return meant.map(match => ({ match, sole }));
  });
}
