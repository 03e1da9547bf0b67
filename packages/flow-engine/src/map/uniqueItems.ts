import { Timeline } from '../model';

/** Tells each item's episode the first time that it is seen. */
export function createSeen(): (timeline: Timeline) => boolean {
  const seen = new Set<string>();
  return ({ itemKey, episode }) => {
    const size = seen.size;
    return size < seen.add(keyOf(itemKey, episode)).size;
  };
}

function keyOf(itemKey: string, episode: number): string {
  return episode === 1 ? itemKey : `${episode}\n${itemKey}`;
}

/**
 * Each item's episode once, however many ways it reached the list: the first
 * one stands.
 */
export function uniqueItems(
  timelines: readonly Timeline[],
): readonly Timeline[] {
  const unique = timelines.filter(createSeen());
  return unique.length === timelines.length ? timelines : unique;
}
