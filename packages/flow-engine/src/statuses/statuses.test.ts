import { day, DAY } from '../__testUtils__/history';
import { cycleTimes } from './cycleTimes';
import { firstEntries } from './firstEntries';
import { occupancyAt } from './occupancyAt';
import { statusAges } from './statusAges';
import { statusHistories } from './StatusHistory';
import { timeInStatus } from './timeInStatus';
import { backwardMoves, transitionCounts } from './transitionCounts';

/* A: Draft 0, Accepted 4, Draft 5, Final 9   B: Draft 2   C: Final 3 */
const histories = statusHistories(
  (
    [
      ['A', 9, 'Final'],
      ['A', 0, 'Draft'],
      ['A', 4, 'Accepted'],
      ['A', 5, 'Draft'],
      ['B', 2, 'Draft'],
      ['C', 3, 'Final'],
    ] as const
  ).map(([key, on, status]) => ({ key, at: day(on), status })),
);

describe('status histories', () => {
  it('tell who stands where, the instant of a move belonging to the new status', () => {
    expect(
      occupancyAt(histories, [day(-1), day(2), day(4), day(9)]).map(counts =>
        Object.fromEntries(counts),
      ),
    ).toEqual([
      {},
      { Draft: 2 },
      { Accepted: 1, Draft: 1, Final: 1 },
      { Draft: 1, Final: 2 },
    ]);
  });

  it('tell the time of each ended stay', () => {
    const times = timeInStatus(histories);
    expect(times.get('Draft')).toMatchObject({
      n: 2,
      sum: 8 * DAY,
      p50: 4 * DAY,
    });
    expect(times.get('Accepted')).toMatchObject({ n: 1, mean: DAY });
    expect(times.has('Final')).toBe(false);
  });

  it('tell cycle times from first start to first done, for items with both', () => {
    expect([...cycleTimes(histories, ['Draft'], ['Final'])]).toEqual([
      ['A', 9 * DAY],
    ]);
    expect([...cycleTimes(histories, ['Final'], ['Draft'])]).toEqual([]);
  });

  it('tell moves, those backward, ages and first entries', () => {
    expect(transitionCounts(histories).get('Draft')).toEqual(
      new Map([
        ['Accepted', 1],
        ['Final', 1],
      ]),
    );
    expect(backwardMoves(histories, ['Draft', 'Accepted', 'Final'])).toBe(1);
    expect([...statusAges(histories, ['Draft'], day(5))]).toEqual([
      ['A', 5 * DAY],
      ['B', 3 * DAY],
    ]);
    expect([...firstEntries(histories, ['Final'])]).toEqual([
      ['A', day(9)],
      ['C', day(3)],
    ]);
    expect(firstEntries(histories).get('B')).toBe(day(2));
  });
});
