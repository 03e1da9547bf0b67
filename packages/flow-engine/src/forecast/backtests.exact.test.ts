import { statusItem } from '../__testUtils__/statusItem';
import { DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { backtestByWhen } from './backtestByWhen';
import { backtestHowMany } from './backtestHowMany';
import { backtestItem } from './backtestItem';
import { DailyThroughput } from './Throughput';
import { weeksOf } from './__testUtils__/dailyHistory';

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
