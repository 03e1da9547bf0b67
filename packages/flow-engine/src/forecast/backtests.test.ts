import { backtestJointly } from './backtestJointly';
import { backtestRelease } from './backtestRelease';
import { JointPart } from './forecastJointly';
import { BacktestLevel, daysUntil } from './judgePast';
import { DailyThroughput } from './Throughput';

const WEEK = [1, 1, 1, 1, 1, 0, 0];
const weeks = (n: number): DailyThroughput =>
  Array.from({ length: n }, () => WEEK).flat();
const without = (history: DailyThroughput, gap: number): DailyThroughput =>
  history.map((done, day) => (day === gap ? null : done));
/** Ten items go out on each of these days. */
const trains = (days: number, on: readonly number[]): DailyThroughput =>
  Array.from({ length: days }, (_, day) => (on.includes(day) ? 10 : 0));
const options = { seed: 1, trials: 50 };
const said = (levels: readonly BacktestLevel[]) =>
  levels.map(({ kept }) =>
    kept.kind === 'value' ? [kept.value, kept.n] : kept.reason,
  );
const all = (said_: unknown) => [said_, said_, said_, said_];

describe('daysUntil', () => {
  it('counts the day on which the last item was done, and no day for none', () => {
    expect(daysUntil(2, [9, 1, 0, 1], 1)).toBe(3);
    expect(daysUntil(0, [null], 0)).toBe(0);
  });

  it('is unknown behind a gap and beyond the end', () => {
    expect(daysUntil(2, [1, null, 1], 0)).toBeUndefined();
    expect(daysUntil(1, [1, null], 0)).toBe(1);
    expect(daysUntil(2, [1], 0)).toBeUndefined();
  });
});

describe('backtestRelease', () => {
  const ON_TIME = trains(70, [13, 27, 41, 55, 69]);

  it('tells that trains came as forecast', () => {
    // On day 63 five were ready: the five more are by day 5, the train comes
    // on day 7. On day 56 none was: the tenth is on day 12, the train on 14.
    // Before there were fewer than four trains.
    expect(
      said(
        backtestRelease(
          { ready: weeks(10), done: ON_TIME },
          { unready: 10, ready: 0 },
          options,
        ),
      ),
    ).toEqual(all([1, 2]));
  });

  it('tells that a train came late', () => {
    // Forecast in 7 and 14 days, the last one came in 14 and 21. On day 70 it
    // was later than any before, so that there was no forecast.
    expect(
      said(
        backtestRelease(
          { ready: weeks(11), done: trains(77, [13, 27, 41, 55, 76]) },
          { unready: 5, ready: 5 },
          options,
        ),
      ),
    ).toEqual(all([0, 2]));
  });

  it('takes what was ready then, not what is ready now', () => {
    // Ready on days 35 to 44, out on day 69: on day 63 all ten were ready. As
    // none is now, ten would have to become ready, which no block holds.
    const ready = Array.from({ length: 70 }, (_, day) =>
      day < 28 || (day >= 35 && day < 45) ? 1 : 0,
    );
    expect(
      said(
        backtestRelease(
          { ready, done: ON_TIME },
          { unready: 10, ready: 0 },
          options,
        ),
      )[0],
    ).toEqual([1, 2]);
  });

  it('judges no week that a gap parts from now, or after which the work was never out', () => {
    const judged = (ready: DailyThroughput, done: DailyThroughput, n = 10) =>
      said(backtestRelease({ ready, done }, { unready: n, ready: 0 }, options));
    expect(judged(weeks(10), without(ON_TIME, 65))).toEqual(all('no-items'));
    expect(judged(without(weeks(10), 60), ON_TIME)).toEqual(all([1, 1]));
    expect(judged(weeks(10), ON_TIME, 11)).toEqual(all('no-items'));
  });
});

describe('backtestJointly', () => {
  const parts = (a: DailyThroughput, b: DailyThroughput): JointPart[] => [
    { key: 'b', history: b, items: 3, after: ['a'] },
    { key: 'a', history: a, items: 6, after: [] },
  ];
  const judged = (a: DailyThroughput, b: DailyThroughput) =>
    said(backtestJointly(parts(a, b), options));

  it('tells that parts one after the other took as long as forecast', () => {
    // 6 items in 8 days, then 3 in 3. Day 28 alone leaves time for them.
    expect(judged(weeks(6), weeks(6))).toEqual(all([1, 1]));
  });

  it('tells that the second part took longer once the first was done', () => {
    // From day 28: the first part until 36, then 39, 42 and 43: 16 days, not
    // 11. From day 35 both are as forecast.
    const late = weeks(7).map((done, day) =>
      day >= 36 && day <= 38 ? 0 : done,
    );
    expect(judged(weeks(7), late)).toEqual(all([0.5, 2]));
  });

  it('lays histories side by side by their ends', () => {
    expect(judged([9, 9, 9, ...weeks(6)], weeks(6))).toEqual(all([1, 1]));
    expect(judged(weeks(4), weeks(8))).toEqual(all('no-items'));
  });

  it('judges no week after which a gap hides when all was done', () => {
    expect(judged(without(weeks(6), 30), weeks(6))).toEqual(all('no-items'));
  });

  it('refuses a forecast of no parts', () => {
    expect(() => backtestJointly([], options)).toThrow('no parts');
  });
});
