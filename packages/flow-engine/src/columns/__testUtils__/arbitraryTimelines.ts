import fc from 'fast-check';
import { Timeline } from '../../model';
import { arbitraryHistories } from '../../__testUtils__/arbitraryHistory';
import { STREAM } from '../../__testUtils__/stream';
import { composeTimelines } from '../../timeline';
import {
  createTimelineColumns,
  TimelineColumns,
} from '../createTimelineColumns';

/** In order of item and episode. */
export const inOrder = (timelines: readonly Timeline[]) =>
  [...timelines].sort(
    (a, b) =>
      Number(a.itemKey > b.itemKey) - Number(a.itemKey < b.itemKey) ||
      a.episode - b.episode,
  );

/** Columns of timelines in any order. */
export function columnsInOrder(
  timelines: readonly Timeline[],
): TimelineColumns {
  const columns = createTimelineColumns(STREAM);
  columns.add(inOrder(timelines));
  return columns;
}

/** Timelines of some of twenty items, each described by chance. */
export const arbitraryTimelines = fc
  .tuple(
    arbitraryHistories(8),
    fc.array(
      fc.record({
        key: fc.integer({ min: 10, max: 29 }).map(n => `item-${n}`),
        type: fc.constantFrom('feature', 'defect', undefined),
        team: fc.constantFrom('red', 'blue', undefined),
        priority: fc.constantFrom('high', undefined),
        labels: fc.subarray(['urgent', 'legal', 'old']),
      }),
      { minLength: 8, maxLength: 8 },
    ),
  )
  .map(([histories, described]) => {
    const byKey = new Map<string, readonly Timeline[]>();
    histories.forEach((history, n) => {
      const { key, ...more } = described[n];
      byKey.set(
        key,
        composeTimelines(history, STREAM).map(timeline => ({
          ...timeline,
          ...more,
          itemKey: key,
        })),
      );
    });
    return [...byKey.values()].flat();
  });
