import { day } from '../__testUtils__/history';
import { DEFAULT_CALENDAR } from '../time';
import { deploymentFrequency } from './deploymentFrequency';
import { rolloutsOf } from './rolloutsOf';
import { PRODUCTION, rollouts, window } from './__testUtils__/sixRevisions';
import { deployed } from '../__testUtils__/deployed';

describe('deploymentFrequency', () => {
  it('takes the median of whole local weeks', () => {
    // Days a week: 3, 1 and 2, given out of order; the week of day 21 is cut.
    const on = (...days: number[]) =>
      rolloutsOf(
        days.map(d => deployed(d, `r${d}`, [`c${d}`])),
        PRODUCTION,
      );
    const frequency = deploymentFrequency(
      on(0, 1, 2, 8, 14, 15, 15.5, 21),
      DEFAULT_CALENDAR,
      { from: day(0), to: day(22) },
    );
    expect(frequency.daysPerWeek).toEqual({
      kind: 'value',
      value: 2,
      unit: 'count',
      n: 3,
      method: 'median of weeks',
      window: { from: day(0), to: day(22) },
      leftOut: [],
    });
    expect(frequency.perDay).toMatchObject({
      value: 8 / 22,
      unit: 'count',
      n: 8,
      method: 'rollouts per day',
    });
  });

  it('drops a week that begins before the window, if only by hours', () => {
    const cut = deploymentFrequency([], DEFAULT_CALENDAR, {
      from: day(0.5),
      to: day(14),
    });
    expect(cut.daysPerWeek).toMatchObject({ n: 1, value: 0 });
  });

  it('is unknown in no window, and leaves redeploys out', () => {
    const empty = { from: day(1), to: day(1) };
    expect(deploymentFrequency(rollouts, DEFAULT_CALENDAR, empty)).toEqual({
      perDay: {
        kind: 'unknown',
        reason: 'window-too-short',
        n: 0,
        window: empty,
        leftOut: [],
      },
      daysPerWeek: {
        kind: 'unknown',
        reason: 'window-too-short',
        n: 0,
        window: empty,
        leftOut: [],
      },
      rollouts: 0,
    });
    expect(
      deploymentFrequency(rollouts, DEFAULT_CALENDAR, window).perDay.leftOut,
    ).toEqual([{ reason: 'redeploy', n: 1 }]);
  });
});
