import { MapOptions } from '../model';
import { day, DAY, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { flowEfficiency } from './flowEfficiency';
import { flowTimeQuantiles, flowTimes } from './flowTimes';
import { window, options } from './__testUtils__/edgesOfWindow';

describe('flow times and efficiency', () => {
  it('of five items are quantiles, and a ratio of sums beside that of each', () => {
    // Ready 1 and development 1, 2, 3, 4 and 5 days: 15 of 20 days are work.
    const five = [1, 2, 3, 4, 5].map(n =>
      statusItem(`I${n}`, `ready 2, dev 3, done ${3 + n}`),
    );
    expect(flowTimeQuantiles(five, STREAM, options).p50).toEqual({
      kind: 'value',
      value: 4 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
      window,
      leftOut: [],
    });
    const { basis, efficiency, perItem } = flowEfficiency(
      five,
      STREAM,
      options,
    );
    expect(basis).toBe('state');
    expect(efficiency).toEqual({
      kind: 'value',
      value: 15 / 20,
      unit: 'ratio',
      n: 5,
      method: 'ratio of sums',
      window,
      leftOut: [],
    });
    // 1/2, 2/3, 3/4, 4/5 and 5/6.
    expect(perItem.p50).toMatchObject({ value: 3 / 4, unit: 'ratio', n: 5 });
  });

  it('have no efficiency where there is neither work nor wait', () => {
    // Between 17 and 18 o'clock no working time passes.
    const evening = statusItem('A', `dev ${3 + 17 / 24}, done ${3 + 18 / 24}`);
    const working: MapOptions = { ...options, clock: 'working' };
    expect(flowTimes([evening], STREAM, working)).toEqual([
      {
        itemKey: 'A',
        doneAt: day(3) + 18 * HOUR,
        flowMs: 0,
        activeMs: 0,
        waitMs: 0,
        unknownMs: 0,
      },
    ]);
    const { efficiency, perItem } = flowEfficiency([evening], STREAM, working);
    expect(efficiency).toMatchObject({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 1,
    });
    expect(perItem.p50).toMatchObject({ kind: 'unknown', n: 0 });
  });

  it('leave done stays out where the policy counts active time only', () => {
    // Development 2, done 3, development again 1 day.
    const reopened = statusItem('A', 'dev 1, done 3, dev 6, done 7');
    const flowMs = (reopenPolicy: 'last-done' | 'cumulative-active') =>
      flowTimes([reopened], { ...STREAM, reopenPolicy }, options)[0].flowMs;
    expect(flowMs('last-done')).toBe(6 * DAY);
    expect(flowMs('cumulative-active')).toBe(3 * DAY);
  });
});
