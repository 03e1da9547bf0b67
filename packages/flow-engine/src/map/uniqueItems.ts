import { keepWith } from '../kept';
import { Timeline } from '../model';

/**
 * Tells each item's episode the first time that it is seen. Those that come in
 * the order of their keys, as they do from a database, cost a comparison each;
 * only from the first one out of order on are they looked up in a set.
 */
export function createSeen(): (timeline: Timeline) => boolean {
  const inOrder: string[] = [];
  let seen: Set<string> | undefined;
  let last: string | undefined;
  return ({ itemKey, episode }) => {
    const key = episode === 1 ? itemKey : `${itemKey}\n${episode}`;
    if (!seen) {
      if (last === undefined || last < key) {
        inOrder.push(key);
        last = key;
        return true;
      }
      seen = new Set(inOrder);
      inOrder.length = 0;
    }
    const before = seen.size;
    return seen.add(key).size > before;
  };
}

/** Lists gone through, which are never changed, so that many figures of one answer do it once. */
const known = keepWith<readonly Timeline[], readonly Timeline[]>();

/**
 * Each item's episode once, however many ways it reached the list: the first
 * one stands.
 */
export function uniqueItems(
  timelines: readonly Timeline[],
): readonly Timeline[] {
  let result = known.get(timelines);
  if (!result) {
    const unique = timelines.filter(createSeen());
    result = unique.length === timelines.length ? timelines : unique;
    known.set(timelines, result);
    known.set(result, result);
  }
  return result;
}
