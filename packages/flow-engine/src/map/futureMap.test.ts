import { DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { futureMap } from './futureMap';
import { FIVE } from '../__testUtils__/fiveItems';
import { options, NO_DATA, meanDays } from './__testUtils__/meanDays';

describe('futureMap', () => {
  it('replays history with less waiting, less work or fewer faults', () => {
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 0 })).toBe(5);
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 0.5 })).toBe(6.5);
    expect(
      meanDays({ stageId: 'development', what: 'process', value: 0.5 }),
    ).toBe(6);
    // C came back on day 4 and was in review again on day 7.
    expect(
      meanDays({ stageId: 'development', what: 'complete-accurate', value: 1 }),
    ).toBe(8 - 3 / 5);
  });

  it('does not pretend to know what history cannot tell', () => {
    expect(meanDays({ stageId: 'review', what: 'wip-limit', value: 2 })).toBe(
      'not-identifiable',
    );
    expect(meanDays({ stageId: 'review', what: 'capacity', value: 2 })).toBe(
      'not-identifiable',
    );
    expect(
      meanDays({
        stageId: 'development',
        what: 'complete-accurate',
        value: 0.5,
      }),
    ).toBe('not-identifiable');
    expect(meanDays({ stageId: 'nowhere', what: 'wait', value: 0 })).toBe(
      'no-data',
    );
    // More faults than there are, a share beyond 1, and less than no time.
    for (const edit of [
      { stageId: 'development', what: 'complete-accurate', value: 1.1 },
      { stageId: 'review', what: 'complete-accurate', value: 0.9 },
      { stageId: 'ready', what: 'wait', value: -0.1 },
    ] as const) {
      expect(meanDays(edit)).toBe('not-identifiable');
    }
    expect(
      futureMap(FIVE, STREAM, options, [
        { stageId: 'nowhere', what: 'wait', value: 0 },
      ]),
    ).toMatchObject({
      bound: 'upper',
      window: options.window,
      clock: 'calendar',
      basis: 'state',
      counted: 5,
      leftOut: [],
      flowTime: { p50: NO_DATA, p75: NO_DATA, p85: NO_DATA, p95: NO_DATA },
      meanFlowTime: NO_DATA,
      processTime: NO_DATA,
      waitTime: NO_DATA,
      activityRatio: NO_DATA,
      rolledCompleteAccurate: NO_DATA,
      intervals: {
        flowTimeP50: { low: NO_DATA, high: NO_DATA },
        flowTimeP85: { low: NO_DATA, high: NO_DATA },
        meanFlowTime: { low: NO_DATA, high: NO_DATA },
        processTime: { low: NO_DATA, high: NO_DATA },
        waitTime: { low: NO_DATA, high: NO_DATA },
        activityRatio: { low: NO_DATA, high: NO_DATA },
      },
      ladder: {
        steps: [],
        n: 5,
        meanWait: NO_DATA,
        meanWork: NO_DATA,
        meanFlowTime: NO_DATA,
      },
      stages: STREAM.stages.map(({ id }) => ({
        stageId: id,
        waitTime: NO_DATA,
        processTime: NO_DATA,
        percentCompleteAccurate: NO_DATA,
      })),
      queues: [],
    });
  });

  it('leaves the time before the commitment out', () => {
    // D's four days in the backlog are in no total.
    expect(meanDays({ stageId: 'backlog', what: 'wait', value: 0 })).toBe(8);
  });

  it('gives all totals, of several changes together', () => {
    // Ready 15 → 7.5 days, development 20 → 10; waiting 1 and review 4 stay.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0.5 },
      { stageId: 'development', what: 'process', value: 0.5 },
    ]);
    expect(future.bound).toBe('upper');
    expect(future.waitTime).toMatchObject({ value: 1.7 * DAY, n: 5 });
    expect(future.processTime).toMatchObject({ value: (14 * DAY) / 5 });
    expect(future.meanFlowTime).toMatchObject({ value: 4.5 * DAY });
    expect(future.activityRatio).toMatchObject({
      value: expect.closeTo(14 / 22.5, 12),
    });
    // A 2.5, B 5, C 5.5, D 2, E 7.5.
    expect(future.flowTime.p50).toMatchObject({ value: 5 * DAY, unit: 'ms' });
  });

  it('says of each stage what it has, and of a %C&A that it was set', () => {
    const { stages } = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    const of = (id: string) => stages.find(({ stageId }) => stageId === id);
    const mean = (days: number, n: number) => ({
      kind: 'value',
      value: expect.closeTo(days * DAY, 0),
      unit: 'ms',
      n,
      method: 'mean',
    });
    const none = { kind: 'unknown', reason: 'no-items', n: 0 };
    // Of the 20 days of development, C no longer goes through 3.
    expect(of('development')).toEqual({
      stageId: 'development',
      waitTime: mean(0, 5),
      processTime: mean((20 - 3) / 5, 5),
      percentCompleteAccurate: {
        kind: 'value',
        value: 1,
        unit: 'ratio',
        n: 5,
        method: 'as set',
      },
    });
    expect(of('ready')).toEqual({
      stageId: 'ready',
      waitTime: mean(15 / 4, 4),
      processTime: mean(0, 4),
      percentCompleteAccurate: {
        kind: 'unknown',
        reason: 'wait-stage',
        n: 0,
      },
    });
    expect(of('review')).toEqual({
      stageId: 'review',
      waitTime: mean(0, 2),
      processTime: mean(4 / 2, 2),
      percentCompleteAccurate: {
        kind: 'value',
        value: 1,
        unit: 'ratio',
        n: 2,
        method: '1 − charged ÷ left forward',
      },
    });
    expect(of('build-and-test')).toMatchObject({
      waitTime: none,
      processTime: none,
    });
  });

  it('sets no %C&A for a stage that has none', () => {
    const { stages } = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'complete-accurate', value: 1 },
    ]);
    expect(stages[2].percentCompleteAccurate).toEqual({
      kind: 'unknown',
      reason: 'wait-stage',
      n: 0,
    });
  });

  it('takes the waits of the rework as well as its work', () => {
    // Back in development for 2 days, and 3 in the queue until review again.
    const items = [
      item('A', 'dev 0, review 2, dev 3, wait 5, review 8, done 9'),
    ];
    const { ladder } = futureMap(items, STREAM, options, [
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    const days = Object.fromEntries(
      ladder.steps.map(({ stageId, workMs, waitMs }) => [
        stageId,
        [workMs / DAY, waitMs / DAY],
      ]),
    );
    expect(days).toMatchObject({
      development: [2, 0],
      'waiting-for-review': [0, 0],
      review: [2, 0],
    });
    expect(ladder).toMatchObject({
      n: 1,
      meanWait: { value: 0 },
      meanWork: { value: 4 * DAY },
      meanFlowTime: { value: 4 * DAY },
    });
  });

  it('keeps a stage as it is at a factor of 1 and its own %C&A', () => {
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 1 })).toBe(8);
    expect(
      meanDays({
        stageId: 'development',
        what: 'complete-accurate',
        value: 0.8,
      }),
    ).toBeCloseTo(8, 9);
    expect(
      meanDays({ stageId: 'review', what: 'complete-accurate', value: 1 }),
    ).toBe(8);
  });
});
