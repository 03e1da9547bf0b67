import {
  COMMIT_STAGES,
  createTimelineColumns,
  StreamDefinition,
} from '@value-stream/flow-engine';
import fc from 'fast-check';
import { commitTimeline, DAY } from '../__testUtils__/testFacts';
import { itemsSince } from './itemsSince';
import { NO_STREAM } from './noStream';

const STREAM: StreamDefinition = { ...NO_STREAM, stages: COMMIT_STAGES };
const START = Date.parse('2026-06-01T00:00:00Z');

/** Items that each ended so many days after their start; open where there is no number. */
function columnsOf(ends: readonly (number | undefined)[]) {
  const columns = createTimelineColumns(STREAM);
  columns.add(
    ends.map((end, n) => ({
      ...commitTimeline({
        streamRef: STREAM.ref,
        itemKey: `item-${n}`,
        startedAt: START,
        releasedAt: end === undefined ? undefined : START + end * DAY,
        type: ['bug', undefined, 'feature'][n % 3],
      }),
      team: n % 2 ? 'red' : undefined,
      priority: n % 4 ? 'high' : undefined,
      labels: n % 3 ? ['urgent'] : ['urgent', 'audit'],
    })),
  );
  return columns;
}

describe('itemsSince', () => {
  it('takes open items and those that ended at the instant or later, with what they are asked by', () => {
    const columns = columnsOf([1, 2, 3, undefined]);
    const found = itemsSince(columns, undefined, START + 2 * DAY);
    expect([...found.chosen]).toEqual([0, 1, 1, 1]);
    expect(found.types).toEqual(['unclassified', 'bug', 'feature']);
    expect(found.teams).toEqual(['red']);
    expect(found.priorities).toEqual(['high']);
    expect(found.labels).toEqual([
      ['urgent', 3],
      ['audit', 1],
    ]);
  });

  it('is the same until an item ended before', () => {
    const columns = columnsOf([1, 2, 3, undefined]);
    const since = (days: number) =>
      itemsSince(columns, undefined, START + days * DAY);
    const first = since(1.5);
    expect(since(2)).toBe(first);
    expect(since(1 + 1e-6)).toBe(first);
    expect(since(1)).not.toBe(first);
    expect([...since(2 + 1e-6).chosen]).toEqual([0, 0, 1, 1]);
  });

  it('tells masks apart', () => {
    const columns = columnsOf([1, 2, 3, undefined]);
    const mask = Uint8Array.from([1, 0, 1, 1]);
    expect([...itemsSince(columns, undefined, START).chosen]).toEqual([
      1, 1, 1, 1,
    ]);
    const found = itemsSince(columns, mask, START);
    expect([...found.chosen]).toEqual([1, 0, 1, 1]);
    expect(found.teams).toEqual(['red']);
    expect(itemsSince(columns, mask, START)).toBe(found);
  });

  it('has whatever instants are asked for in turn what it has of columns never asked before', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
          { maxLength: 12 },
        ),
        fc.array(fc.nat(26), { minLength: 1, maxLength: 30 }),
        (ends, halves) => {
          const columns = columnsOf(ends);
          for (const half of halves) {
            const since = START + (half / 2) * DAY;
            const { columns: _, ...kept } = itemsSince(
              columns,
              undefined,
              since,
            );
            const { columns: __, ...anew } = itemsSince(
              columnsOf(ends),
              undefined,
              since,
            );
            expect(kept).toEqual(anew);
            expect([...kept.chosen]).toEqual(
              ends.map(end =>
                end === undefined || START + end * DAY >= since ? 1 : 0,
              ),
            );
          }
        },
      ),
    );
  });
});
