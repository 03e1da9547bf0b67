import { Timeline } from '../model';

/**
 * Each item's episode once, however many ways it reached the list: the first
 * one stands.
 */
export function uniqueItems(
  timelines: readonly Timeline[],
): readonly Timeline[] {
  const seen = new Set<string>();
  const unique = timelines.filter(({ itemKey, episode }) => {
    const key = episode === 1 ? itemKey : `${episode}\n${itemKey}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return unique.length === timelines.length ? timelines : unique;
}
