import { Timeline } from '@value-stream/flow-engine';

/**
 * A list in order of item and episode with other timelines, in the same
 * order, in the place of those of some items.
 */
export function mergeTimelines(
  list: readonly Timeline[],
  itemKeys: ReadonlySet<string>,
  others: readonly Timeline[],
): readonly Timeline[] {
  const merged: Timeline[] = [];
  let next = 0;
  for (const timeline of list) {
    if (itemKeys.has(timeline.itemKey)) {
      continue;
    }
    while (next < others.length && others[next].itemKey < timeline.itemKey) {
      merged.push(others[next]);
      next += 1;
    }
    merged.push(timeline);
  }
  return [...merged, ...others.slice(next)];
}
