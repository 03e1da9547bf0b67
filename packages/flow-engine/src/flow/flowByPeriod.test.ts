import { day, DAY, HOUR } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { MapOptions, StreamDefinition, Timeline } from '../model';
import { flowByPeriod } from './flowByPeriod';
import { flowTimes } from './flowTimes';
import { flowArrivals, startsIn } from './startsIn';
import { stageTimes } from './stageTimes';
import { optionsOf } from '../__testUtils__/optionsOf';
import { valueOf } from '../__testUtils__/valueOf';

const week = (n: number) => ({ from: day(7 * n), to: day(7 * n + 7) });
const WEEKS = [week(1), week(2), week(3)];
const OPTIONS = optionsOf(0, 28, 40);

const byPeriod = (
  timelines: readonly Timeline[],
  periods = WEEKS,
  stream: StreamDefinition = STREAM,
  options = OPTIONS,
) => flowByPeriod(timelines, stream, options, periods);

describe('flow by period', () => {
  it('counts starts and ends from the beginning of a period until before its end', () => {
    const found = byPeriod([
      stays('A', 'ready 6.9, done 7'),
      stays('B', 'ready 7, done 14'),
      stays('C', 'backlog 0, dev 13.9, done 20.9'),
      stays('D', 'ready 14, done 21'),
      stays('E', 'ready 27.9, done 28'),
      stays('F', 'ready 28'),
      stays('G', 'backlog 8'),
    ]);
    expect(found.map(({ started }) => started)).toEqual([2, 1, 1]);
    expect(found.map(({ done }) => done)).toEqual([1, 2, 1]);
  });

  it('leaves out containers, what was removed, and a second time', () => {
    const item = stays('A', 'ready 8, dev 9, done 10');
    expect(
      byPeriod([
        item,
        item,
        stays('B', 'ready 8, done 10', { container: true }),
        stays('C', 'ready 8, removed 10'),
      ])[0],
    ).toMatchObject({ started: 1, done: 1, load: { n: 1 } });
  });

  it('weighs load by the time that items were in flow', () => {
    const found = byPeriod([
      // In flow through all three weeks, from before to after.
      stays('A', 'ready 2, done 35'),
      // A day of the first week, and three and a half of the second.
      stays('B', 'ready 13, abandoned 17.5'),
      // Ended as the first week began, and began as the last ended.
      stays('C', 'ready 1, done 7'),
      stays('D', 'ready 28'),
      // Open since the third week.
      stays('E', 'ready 24.5'),
      stays('F', 'backlog 0'),
    ]);
    expect(found.map(({ load }) => load)).toEqual(
      [
        [1 + 1 / 7, 2],
        [1.5, 2],
        [1.5, 2],
      ].map(([value, n], i) => ({
        kind: 'value',
        value,
        unit: 'items',
        n,
        method: 'time-weighted mean',
        window: WEEKS[i],
        leftOut: [],
      })),
    );
  });

  it('gives the efficiency of the items done in each period', () => {
    const found = byPeriod([
      stays('A', 'ready 3, dev 6, done 8'),
      stays('B', 'ready 7, dev 8, done 12'),
      stays('C', 'ready 7, dev 12, done 15'),
      // Of no known duration, and not done.
      stays('D', 'backlog 0, done 16'),
      stays('E', 'dev 10, abandoned 16'),
    ]);
    // A: 2 of 5 days; B: 4 of 5. C: 3 of 8.
    expect(found.map(({ efficiency }) => valueOf(efficiency))).toEqual([
      6 / 10,
      3 / 8,
      'no-items',
    ]);
    expect(found[0].efficiency).toMatchObject({ n: 2, window: WEEKS[0] });
    expect(found.map(({ done }) => done)).toEqual([2, 2, 0]);
  });

  it('tells nothing between periods, and no load of one without length', () => {
    const items = [stays('A', 'dev 15, done 16'), stays('B', 'dev 8, done 22')];
    const apart = byPeriod(items, [week(1), week(3)]);
    expect(apart.map(({ started }) => started)).toEqual([1, 0]);
    expect(apart.map(({ done }) => done)).toEqual([0, 1]);
    expect(apart.map(({ load }) => valueOf(load))).toEqual([6 / 7, 1 / 7]);
    const [none] = byPeriod(items, [{ from: day(9), to: day(9) }]);
    expect(none.load).toMatchObject({ reason: 'window-too-short' });
    expect(byPeriod(items, [])).toEqual([]);
  });

  it('goes by the policy and the clock', () => {
    const again = [stays('A', 'dev 8, done 10, dev< 15, done 17')];
    const done = (reopenPolicy: StreamDefinition['reopenPolicy']) =>
      byPeriod(again, WEEKS, { ...STREAM, reopenPolicy }).map(p => p.done);
    expect(done('first-done')).toEqual([1, 0, 0]);
    expect(done('last-done')).toEqual([0, 1, 0]);
    // Ready on Friday, day 11; at work on Monday until 13:00.
    const [, second] = byPeriod(
      [stays('A', `ready 11, dev 14, done ${14 + 13 / 24}`)],
      WEEKS,
      STREAM,
      { ...OPTIONS, clock: 'working' },
    );
    expect(valueOf(second.efficiency)).toBe(4 / 12);
  });
});

describe('time in each stage', () => {
  it('is that of the items done, over those that visited it', () => {
    const items = [1, 2, 3, 4, 5].map(n =>
      stays(`I${n}`, `ready 1, dev 2, done ${2 + n}`),
    );
    const times = stageTimes(
      [...items, stays('Z', 'backlog 0, done 9'), stays('Y', 'dev 3')],
      STREAM,
      OPTIONS,
    );
    expect(times).toHaveLength(STREAM.stages.length);
    const [backlog, , ready, development] = times;
    expect(development.p50).toEqual({
      kind: 'value',
      value: 3 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
    });
    expect(ready.p50).toMatchObject({ value: DAY, n: 5 });
    expect(backlog.p50).toMatchObject({ reason: 'no-items' });
  });

  it('is measured again on another clock and policy', () => {
    const items = [1, 2, 3, 4, 5].map(n =>
      stays(`I${n}`, 'dev 4, done 7, dev< 8, done 9'),
    );
    const development = (
      options: Partial<MapOptions>,
      stream: Partial<StreamDefinition> = {},
    ) =>
      valueOf(
        stageTimes(
          items,
          { ...STREAM, ...stream },
          { ...OPTIONS, ...options },
        )[3].p50,
      );
    // Friday to Monday, and a Tuesday.
    expect(development({})).toBe(4 * DAY);
    expect(development({ clock: 'working' })).toBe(16 * HOUR);
    expect(development({}, { reopenPolicy: 'first-done' })).toBe(3 * DAY);
    expect(development({})).toBe(4 * DAY);
  });
});

describe('measurements that are kept', () => {
  it('are those of the stream that is asked about', () => {
    const items = [stays('A', 'ready 1, dev 4, done 9')];
    const flow = (stream: Partial<StreamDefinition>, days = 28) =>
      flowTimes(
        items,
        { ...STREAM, ...stream },
        {
          ...OPTIONS,
          window: { from: day(0), to: day(days) },
        },
      ).map(({ flowMs, activeMs, waitMs, unknownMs, efficiency }) => [
        flowMs / DAY,
        activeMs / DAY,
        waitMs / DAY,
        unknownMs,
        efficiency,
      ]);
    expect(flow({})).toEqual([[8, 5, 3, 0, 5 / 8]]);
    expect(flow({ commitment: 'development' })).toEqual([[5, 5, 0, 0, 1]]);
    const stages = STREAM.stages.map(stage =>
      stage.id === 'development' ? { ...stage, mode: 'wait' as const } : stage,
    );
    expect(flow({ stages })).toEqual([[8, 0, 8, 0, 0]]);
    expect(flow({})).toEqual([[8, 5, 3, 0, 5 / 8]]);
    expect(flow({}, 9)).toEqual([]);
    // Nothing tells of work, so on the activity basis it all was waiting.
    expect(
      flowTimes(items, STREAM, { ...OPTIONS, basis: 'activity' }),
    ).toMatchObject([{ activeMs: 0, waitMs: 8 * DAY }]);
    // More streams than measurements are kept for, and the first again.
    for (let n = 0; n < 20; n++) {
      const commitment = n % 2 ? 'ready' : 'development';
      const named = STREAM.stages.map(stage => ({
        ...stage,
        id: stage.id === 'deployment' ? `deployment ${n}` : stage.id,
      }));
      expect(flow({ stages: named, commitment })[0][0]).toBe(n % 2 ? 8 : 5);
    }
    expect(flow({})).toEqual([[8, 5, 3, 0, 5 / 8]]);
  });

  it('follow the calendar on the working clock', () => {
    const items = [stays('A', 'dev 0, done 1')];
    const hours = (workingHours: [number, number][]) =>
      flowTimes(
        items,
        { ...STREAM, calendar: { ...STREAM.calendar, workingHours } },
        { ...OPTIONS, clock: 'working' },
      ).map(({ flowMs }) => flowMs / HOUR);
    expect(hours([[540, 1020]])).toEqual([8]);
    expect(hours([[600, 720]])).toEqual([2]);
  });

  it('have no efficiency where nothing took time', () => {
    const [flow] = flowTimes([stays('A', 'dev 2, done 2')], STREAM, OPTIONS);
    expect(flow).toMatchObject({ flowMs: 0 });
    expect(flow).not.toHaveProperty('efficiency');
  });
});

describe('arrivals', () => {
  it('are the starts of a window per week', () => {
    const items = [
      stays('A', 'ready 7'),
      stays('B', 'ready 20.9'),
      stays('C', 'ready 21'),
      stays('D', 'ready 6.9'),
      stays('E', 'backlog 8'),
    ];
    const window = { from: day(7), to: day(21) };
    expect(startsIn(items, window).map(({ itemKey }) => itemKey)).toEqual([
      'A',
      'B',
    ]);
    expect(flowArrivals(items, window)).toEqual({
      kind: 'value',
      value: 1,
      unit: 'per-week',
      n: 2,
      method: 'count per 7 days',
      window,
      leftOut: [],
    });
    expect(flowArrivals(items, { from: day(7), to: day(7) })).toMatchObject({
      reason: 'window-too-short',
    });
  });
});
