import { statusItem } from '../__testUtils__/statusItem';
import { day, DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { backtestByWhen } from './backtestByWhen';
import { backtestHowMany } from './backtestHowMany';
import { backtestItem } from './backtestItem';
import { finishesInBatches } from './finishesInBatches';
import { forecastByWhen } from './forecastByWhen';
import { forecastHowMany } from './forecastHowMany';
import { forecastItem } from './forecastItem';
import { forecastJointly } from './forecastJointly';
import { drawDays, keptWithin, reachedBy, simulateItems } from './simulate';
import { blocksOf, DailyThroughput } from './Throughput';

const times = <T>(n: number, ...values: T[]): T[] =>
  Array.from({ length: n }, () => values).flat();
/** Weeks of so many items, all done on their first day. */
const weeksOf = (...items: number[]) =>
  items.flatMap(n => [n, 0, 0, 0, 0, 0, 0]);
const numbers = (n: number) => Int32Array.from({ length: n }, (_, i) => i + 1);

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

describe('backtestByWhen', () => {
  const kept = (history: DailyThroughput) =>
    backtestByWhen(history, 10, { seed: 1, trials: 20 })[0].kept;

  it('tells the share of forecasts that were kept', () => {
    // Ten a week foretell one day; five a week took eight.
    expect(kept(weeksOf(10, 10, 10, 10, 5, 5))).toEqual({
      kind: 'value',
      value: 0,
      unit: 'ratio',
      n: 1,
      method: 'share of past forecasts',
    });
    expect(kept(weeksOf(10, 10, 10, 10, 10))).toMatchObject({ value: 1, n: 1 });
    expect(
      backtestByWhen(weeksOf(10, 10, 10, 10, 10), 10, { seed: 1 }).map(
        ({ level }) => level,
      ),
    ).toEqual([0.5, 0.7, 0.85, 0.95]);
  });

  it('does not judge what was not done yet, or what a gap hides', () => {
    expect(kept(weeksOf(10, 10, 10, 10, 5))).toMatchObject({
      kind: 'unknown',
      n: 0,
    });
    expect(
      kept([...weeksOf(10, 10, 10, 10), 5, null, 5, 0, 0, 0, 0]),
    ).toMatchObject({ kind: 'unknown', n: 0 });
    expect(
      kept([...weeksOf(10, 10, 10, 10), 10, null, 0, 0, 0, 0, 0]),
    ).toMatchObject({ value: 1, n: 1 });
    // A past in which there was too little to forecast from.
    expect(kept([null, ...weeksOf(10, 10, 10, 10, 10)].slice(1))).toMatchObject(
      { n: 1 },
    );
    expect(kept(weeksOf(0, 0, 0, 4, 10))).toMatchObject({ n: 0 });
  });
});

describe('backtestHowMany', () => {
  const kept = (history: DailyThroughput, days: number) =>
    backtestHowMany(history, days, { seed: 1, trials: 20 })[0].kept;

  it('tells the share of past weeks in which as many were done as foretold', () => {
    // Ten a week foretell ten. Then came ten, and nine.
    expect(kept(weeksOf(10, 10, 10, 10, 10), 7)).toEqual({
      kind: 'value',
      value: 1,
      unit: 'ratio',
      n: 1,
      method: 'share of past forecasts',
    });
    expect(kept(weeksOf(10, 10, 10, 10, 9), 7)).toMatchObject({ value: 0 });
    expect(kept(weeksOf(10, 10, 10, 10, 10, 9), 7)).toMatchObject({
      value: 1 / 2,
      n: 2,
    });
    expect(
      backtestHowMany(weeksOf(10, 10, 10, 10, 10), 7, { seed: 1 }).map(
        ({ level }) => level,
      ),
    ).toEqual([0.5, 0.7, 0.85, 0.95]);
  });

  it('does not judge days that are not over, or that a gap hides', () => {
    expect(kept(weeksOf(10, 10, 10, 10, 10), 8)).toMatchObject({
      kind: 'unknown',
      n: 0,
    });
    expect(kept([...weeksOf(10, 10, 10, 10), 10], 1)).toMatchObject({ n: 1 });
    expect(
      kept([...weeksOf(10, 10, 10, 10), 10, null, 0, 0, 0, 0, 0], 7),
    ).toMatchObject({ n: 0 });
    expect(kept(weeksOf(0, 0, 0, 4, 10), 7)).toMatchObject({ n: 0 });
  });
});

describe('backtestItem', () => {
  /** In development from a day on, for so long. */
  const developed = (from: number, length: number) =>
    statusItem(`D${from} ${length}`, `dev ${from}, done ${from + length}`);
  const kept = (given: readonly Timeline[], age: number = 0) =>
    backtestItem(given, STREAM, 'development', age * DAY).map(
      level => level.kept,
    );
  // Five in the first week: 1 to 5 days, a p50 of 3.
  const first = [1, 2, 3, 4, 5].map(n => developed(n / 4, n));

  it('holds an item to what was done before the week it stood in the stage', () => {
    // In the second week, from day 7.25 on, 3 days and 4: one was kept.
    const second = [developed(7.5, 3), developed(8, 4)];
    const [p50, p75, p85] = kept([...second, ...first].reverse());
    expect(p50).toEqual({
      kind: 'value',
      value: 1 / 2,
      unit: 'ratio',
      n: 2,
      method: 'share of past forecasts',
    });
    // The p75 of 1 to 5 is 4, and a p85 needs seven.
    expect(p75).toMatchObject({ value: 1, n: 2 });
    expect(p85).toMatchObject({ kind: 'unknown', n: 0 });
    // In the third week all seven are known, with a p50 of 3.
    expect(kept([...first, ...second, developed(15, 3.5)])[0]).toMatchObject({
      value: 1 / 3,
      n: 3,
    });
  });

  it('counts from the age on, and judges nothing before there is a forecast', () => {
    expect(kept(first)[0]).toMatchObject({ kind: 'unknown', n: 0 });
    expect(kept([])[0]).toMatchObject({ kind: 'unknown', reason: 'no-items' });
    // Half a day in, half a day less remains.
    const later = developed(8, 3);
    expect(kept([...first, later], 0.5)[0]).toMatchObject({ value: 1, n: 1 });
    // What was still going on as the week began is not known of.
    const long = [1, 2, 3, 4, 5].map(n => developed(n / 4, 6 + n));
    expect(kept([...long, later])[0]).toMatchObject({ n: 0 });
  });
});

describe('finishesInBatches', () => {
  it('takes half of the items on a tenth of the days', () => {
    // Twenty days: two of five items, and ten of one.
    const days = [5, 5, ...times(10, 1), ...times(8, 0)];
    expect(finishesInBatches(days)).toBe(true);
    expect(finishesInBatches([...days].reverse())).toBe(true);
    expect(finishesInBatches([5, 5, ...times(11, 1), ...times(7, 0)])).toBe(
      false,
    );
    // Unknown days are none.
    expect(finishesInBatches([...days, ...times(40, null)])).toBe(true);
  });

  it('takes no item that finishes alone on its day for a batch', () => {
    // Of forty days a tenth are four, which hold half of eight items.
    expect(finishesInBatches([...times(8, 1), ...times(32, 0)])).toBe(false);
    // Two of five items together, the others alone: less than half.
    expect(finishesInBatches([2, 1, 1, 1, ...times(36, 0)])).toBe(false);
    expect(finishesInBatches([3, 1, 1, ...times(37, 0)])).toBe(true);
    expect(finishesInBatches([2, 2, 1, ...times(37, 0)])).toBe(true);
    // Four of eight items by twos, the others alone: half of them.
    expect(finishesInBatches([2, 2, ...times(4, 1), ...times(34, 0)])).toBe(
      true,
    );
  });

  it('sees a few trains in many days', () => {
    // Five trains of four items in 280 days, of which a tenth are 28.
    const train = [4, ...times(55, 0)];
    expect(
      finishesInBatches([...train, ...train, ...train, ...train, ...train]),
    ).toBe(true);
  });

  it('says nothing of fewer items than a forecast needs, or of a few days', () => {
    expect(finishesInBatches([4, ...times(19, 0)])).toBe(false);
    expect(finishesInBatches([5, ...times(19, 0)])).toBe(true);
    expect(finishesInBatches([40, ...times(8, 0)])).toBe(false);
    expect(finishesInBatches([40, ...times(9, 0)])).toBe(true);
    expect(finishesInBatches(times(40, 0))).toBe(false);
  });
});

describe('forecastItem', () => {
  const items = [1, 2, 3, 4, 5].map(n =>
    statusItem(`I${n}`, `ready 0, dev 1, done ${3 + n}`),
  );
  const p50 = (given: typeof items, stageId: string, age: number) =>
    forecastItem(given, STREAM, stageId, age * DAY).p50;

  it('rests on items that stood longer, not just as long', () => {
    // In development for 3 to 7 days: at age 2 there remain 1 to 5.
    expect(p50(items, 'development', 2)).toEqual({
      kind: 'value',
      value: 3 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
    });
    expect(p50(items, 'development', 3).n).toBe(4);
    // In Ready for a day, from which everything was still to come.
    expect(p50(items, 'ready', 0.5)).toMatchObject({ value: 5.5 * DAY });
    expect(p50(items, 'review', 0).n).toBe(0);
  });

  it('takes the first visit that was long enough, of done items without containers', () => {
    const looped = statusItem('L', 'dev 0, review 1, dev 2, done 9');
    expect(
      p50(
        [
          ...items.slice(0, 4),
          looped,
          { ...items[0], itemKey: 'epic', container: true },
          statusItem('open', 'dev 0'),
        ],
        'development',
        2,
      ),
    ).toMatchObject({ n: 5, value: 3 * DAY });
  });

  it('does not look past done where the first time counts', () => {
    const reopened = statusItem('R', 'dev 0, done 1, dev 3, done 30');
    expect(
      forecastItem(
        [reopened],
        { ...STREAM, reopenPolicy: 'first-done' },
        'development',
        2 * DAY,
      ).p50.n,
    ).toBe(0);
    expect(day(0)).toBe(reopened.createdAt);
  });
});

describe('forecastJointly', () => {
  const part = (key: string, items: number, after: string[] = []) => ({
    key,
    history: weeksOf(5, 5, 5, 5),
    items,
    after,
  });

  it('says on which sample it rests: the smallest', () => {
    const options = { seed: 1, trials: 20 };
    const levels = forecastJointly(
      [
        part('a', 5),
        { ...part('b', 3), history: weeksOf(4, 4, 4, 4) },
        part('c', 1),
      ],
      options,
    );
    expect(levels[0]).toEqual({
      level: 0.5,
      beyond: false,
      figure: {
        kind: 'value',
        value: 1,
        unit: 'count',
        n: 16,
        method: 'Monte Carlo, 20 trials of 7-day blocks from 28 covered days',
      },
    });
    expect(
      forecastJointly([{ ...part('a', 1), history: [] }], options)[0].figure,
    ).toEqual({ kind: 'unknown', reason: 'no-items', n: 0 });
  });

  it('ends at the horizon', () => {
    const slow = forecastJointly([part('a', 1000), part('b', 900, ['a'])], {
      seed: 1,
      trials: 20,
    });
    expect(slow[0]).toMatchObject({ beyond: true, figure: { value: 1825 } });
    const just = forecastJointly([part('a', 1000)], { seed: 1, trials: 20 });
    // 200 weeks: the last five on the first day of the two hundredth.
    expect(just[0]).toMatchObject({ beyond: false, figure: { value: 1394 } });
  });

  it('refuses no parts at all', () => {
    expect(() => forecastJointly([], { seed: 1 })).toThrow('no parts');
  });
});
