import { DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { serviceLevel } from './serviceLevel';
import { optionsOf } from '../__testUtils__/optionsOf';

const options = optionsOf(0, 28);
const { window } = options;
/** Items of so many days, done one after the other within a week. */
const week = (n: number, ...lengths: number[]) =>
  lengths.map((length, i) =>
    statusItem(
      `W${n}.${i}`,
      `dev ${7 * n + i / 2 - length}, done ${7 * n + i / 2}`,
    ),
  );

describe('serviceLevel', () => {
  it('says duration, share kept and backtest with window and exclusions', () => {
    const direct = statusItem('direct', 'done 3');
    const level = serviceLevel(
      [...week(1, 1, 2, 3, 4, 5), direct],
      STREAM,
      options,
      0.5,
    );
    const scope = {
      window,
      leftOut: [{ reason: 'direct-to-done', n: 1 }],
    };
    expect(level).toEqual({
      level: 0.5,
      duration: {
        kind: 'value',
        value: 3 * DAY,
        unit: 'ms',
        n: 5,
        method: 'quantile R-7',
        ...scope,
      },
      kept: {
        kind: 'value',
        value: 3 / 5,
        unit: 'ratio',
        n: 5,
        method: 'share of done items',
        ...scope,
      },
      backtest: { kind: 'unknown', reason: 'no-items', n: 0, ...scope },
    });
  });

  it('is unknown, and so is what kept it, with too few items', () => {
    const { duration, kept } = serviceLevel(week(0, 1, 1), STREAM, options);
    expect(duration).toMatchObject({ kind: 'unknown', n: 2 });
    expect(kept).toMatchObject({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 2,
    });
  });

  it('holds a week to all that was done before it, that of the week itself excluded', () => {
    // Week 1 gives a median of 3, which none of 9, 9 and 4 days keeps, though
    // with the two of 9 it would be 4. Week 3 has a median of 4: kept.
    const items = [
      ...week(1, 1, 2, 3, 4, 5),
      ...week(2, 9, 9, 4),
      ...week(3, 4),
    ];
    const backtest = (given: typeof items) =>
      serviceLevel(given, STREAM, options, 0.5).backtest;
    expect(backtest(items)).toMatchObject({
      value: 1 / 4,
      n: 4,
      unit: 'ratio',
      method: 'share of judged items',
    });
    expect(backtest([...items].reverse())).toEqual(backtest(items));
  });

  it('begins a week at its first instant', () => {
    // Five by day 13.5; the one of day 14 is the first to be judged.
    const items = [
      ...week(1, 1, 1, 1, 1, 1),
      statusItem('edge', 'dev 12, done 14'),
      statusItem('later', 'dev 14, done 15'),
    ];
    expect(serviceLevel(items, STREAM, options, 0.5).backtest).toMatchObject({
      value: 1 / 2,
      n: 2,
    });
  });
});
