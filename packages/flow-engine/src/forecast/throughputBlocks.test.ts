import { forecastByWhen } from './forecastByWhen';
import { forecastHowMany } from './forecastHowMany';
import { drawDays, keptWithin, reachedBy, simulateItems } from './simulate';
import { blocksOf, DailyThroughput } from './Throughput';
import { numbers, times, weeksOf } from './__testUtils__/dailyHistory';

describe('blocks of a history', () => {
  it('are cut from its end, with what was done by the end of each day', () => {
    const { days, count, doneBy, coveredDays, items } = blocksOf([
      9,
      ...times(7, 1),
      ...times(3, 2),
      ...times(4, 0),
    ]);
    expect({ days, count, coveredDays, items }).toEqual({
      days: 7,
      count: 2,
      coveredDays: 14,
      items: 13,
    });
    expect([...doneBy]).toEqual([2, 4, 6, 6, 6, 6, 6, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('begin anew before a gap, which is no zero', () => {
    const history = [...times(7, 1), 5, null, 5, 5, ...times(7, 2)];
    // The last week, and the week that ends before the gap.
    const { count, items } = blocksOf(history);
    expect([count, items]).toEqual([2, 14 + 11]);
    expect(blocksOf([null, null, ...times(7, 1), null]).count).toBe(1);
    expect(blocksOf(times(6, 1)).count).toBe(0);
    expect(blocksOf(history, 3).days).toBe(3);
  });
});

describe('forecasts', () => {
  it('need exactly 28 covered days and 5 items', () => {
    const first = (history: DailyThroughput) =>
      forecastHowMany(history, 7, { seed: 1, trials: 10, blockDays: 1 })[0]
        .figure;
    expect(first([...times(23, 0), ...times(5, 1)]).kind).toBe('value');
    expect(first([...times(22, 0), ...times(5, 1)])).toEqual({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 5,
    });
    expect(first([...times(24, 0), ...times(4, 1)])).toEqual({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 4,
    });
    expect(first([])).toMatchObject({ reason: 'no-items', n: 0 });
  });

  it('say the level, the sample and on what history they rest', () => {
    const history = weeksOf(5, 5, 5, 5);
    const options = { seed: 1, trials: 50 };
    const figure = {
      kind: 'value',
      n: 20,
      method: 'Monte Carlo, 50 trials of 7-day blocks from 28 covered days',
    };
    expect(forecastHowMany(history, 7, options)).toEqual(
      [0.5, 0.7, 0.85, 0.95].map(level => ({
        level,
        beyond: false,
        figure: { ...figure, value: 5, unit: 'items' },
      })),
    );
    expect(forecastByWhen(history, 5, options)[3]).toEqual({
      level: 0.95,
      beyond: false,
      figure: { ...figure, value: 1, unit: 'count' },
    });
    expect(
      forecastByWhen(history, 5, { ...options, blockDays: 14 })[0].figure,
    ).toMatchObject({ method: expect.stringContaining('14-day blocks') });
    expect(forecastByWhen([], 5, options)).toEqual(
      [0.5, 0.7, 0.85, 0.95].map(level => ({
        level,
        beyond: false,
        figure: { kind: 'unknown', reason: 'no-items', n: 0 },
      })),
    );
  });

  it('read a level from sorted trials', () => {
    // Six to ten, half of them, reach 6; half keep within 5.
    const ten = numbers(10);
    expect([0.5, 0.85, 1].map(level => reachedBy(ten, level))).toEqual([
      6, 2, 1,
    ]);
    expect([0.5, 0.85, 1].map(level => keptWithin(ten, level))).toEqual([
      5, 9, 10,
    ]);
    // 0.07 × 100 is a hair above 7.
    expect(keptWithin(numbers(100), 0.07)).toBe(7);
    expect(reachedBy(numbers(100), 0.07)).toBe(94);
  });

  it('count whole blocks, and the days of one that is cut', () => {
    const blocks = blocksOf(times(4, 1, 2, 0, 0, 0, 0, 3));
    const items = (days: number) => [...simulateItems(blocks, days, 2, 1)];
    expect([7, 14, 8, 9, 6, 0].map(items)).toEqual([
      [6, 6],
      [12, 12],
      [7, 7],
      [9, 9],
      [3, 3],
      [0, 0],
    ]);
  });

  it('end on the day the last item is done, or past the horizon', () => {
    const blocks = blocksOf(times(28, 1));
    const days = (items: number, horizon: number) => [
      ...drawDays(blocks, items, horizon, 2, 1),
    ];
    expect(days(0, 50)).toEqual([0, 0]);
    expect(days(7, 50)).toEqual([7, 7]);
    expect(days(10, 10)).toEqual([10, 10]);
    expect(days(10, 9)).toEqual([10, 10]);
    expect(days(30, 9)).toEqual([10, 10]);
    const empty = blocksOf(times(28, 0));
    expect([...drawDays(empty, 1, 14, 1, 1)]).toEqual([15]);
  });
});
