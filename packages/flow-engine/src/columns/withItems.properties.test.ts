import fc from 'fast-check';
import { STREAM } from '../__testUtils__/stream';
import { columnItem, readItem } from './ColumnItem';
import {
  arbitraryTimelines,
  columnsInOrder,
  inOrder,
} from './__testUtils__/arbitraryTimelines';
import { TimelineColumns } from './createTimelineColumns';
import { workingTimes } from './workingTimes';
import { calendarOf } from '../time/calendarOf';

/** All that columns say of each item, with names in the place of their numbers. */
function saidBy({ held, described }: TimelineColumns): readonly unknown[] {
  const item = columnItem(held);
  const times = workingTimes(held, calendarOf(STREAM.calendar));
  const { typeNames, teamNames, priorityNames, labelNames } = described;
  return Array.from({ length: held.items }, (_, place) => {
    readItem(item, held, place);
    const { columns, measured, measuredTo, ...facts } = item;
    const rows = (column: ArrayLike<number>, first: number, end: number) =>
      Array.from({ length: end - first }, (__, n) => column[first + n]);
    const visits = (column: ArrayLike<number>) =>
      rows(column, item.first, item.end);
    return {
      ...facts,
      // Where the rows are is nobody's business.
      first: 0,
      end: item.end - item.first,
      blockedFirst: 0,
      blockedEnd: item.blockedEnd - item.blockedFirst,
      workedFirst: 0,
      workedEnd: item.workedEnd - item.workedFirst,
      stages: visits(held.orders).map(order =>
        order < -1 ? held.statuses.texts[-2 - order] : order,
      ),
      from: visits(held.from),
      to: visits(held.to),
      entries: visits(held.entries),
      teams: visits(held.visitTeams).map(team => held.teams.texts[team]),
      working: visits(times),
      blocked: [held.blockedFrom, held.blockedTo].map(column =>
        rows(column, item.blockedFirst, item.blockedEnd),
      ),
      worked: [held.workedFrom, held.workedTo].map(column =>
        rows(column, item.workedFirst, item.workedEnd),
      ),
      type: typeNames.texts[described.types[place]],
      team: teamNames.texts[described.teams[place]],
      priority: priorityNames.texts[described.priorities[place]],
      labels: rows(
        described.labels,
        place === 0 ? 0 : described.labelsEnd[place - 1],
        described.labelsEnd[place],
      ).map(label => labelNames.texts[label]),
    };
  });
}

describe('columns with other timelines of some items', () => {
  it('say what columns made of all timelines anew say, and those before say what they said', () => {
    let replaced = 0;
    fc.assert(
      fc.property(
        arbitraryTimelines,
        arbitraryTimelines,
        fc.subarray([...Array(20).keys()].map(n => `item-${n + 10}`)),
        (before, after, gone) => {
          const columns = columnsInOrder(before);
          const said = saidBy(columns);
          const keys = new Set([
            ...gone,
            ...after.map(({ itemKey }) => itemKey),
          ]);
          const kept = before.filter(({ itemKey }) => !keys.has(itemKey));
          replaced += before.length - kept.length;
          const others = columns.withItems(keys, inOrder(after));
          expect(saidBy(others)).toEqual(
            saidBy(columnsInOrder([...kept, ...after])),
          );
          expect(saidBy(columns)).toEqual(said);
          // And once more, of the columns that came of it.
          expect(saidBy(others.withItems(gone, []))).toEqual(
            saidBy(
              columnsInOrder(
                [...kept, ...after].filter(
                  ({ itemKey }) => !gone.includes(itemKey),
                ),
              ),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
    expect(replaced).toBeGreaterThan(100);
  });
});
