import fc from 'fast-check';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from '../timeline';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { options, FIVE, NO_DATA, meanDays } from './__testUtils__/fiveItems';

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

  it('has a ladder that adds up to its totals, and stages with what they lost', () => {
    // As above; ready 7.5 ÷ 4 visitors, development 10 ÷ 5.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0.5 },
      { stageId: 'development', what: 'process', value: 0.5 },
    ]);
    const step = (id: string) =>
      future.ladder.steps.find(({ stageId }) => stageId === id)!;
    expect(step('ready').waitMs).toBe(1.5 * DAY);
    expect(step('development').workMs).toBe(2 * DAY);
    expect(step('review').workMs).toBe(0.8 * DAY);
    expect(
      future.ladder.steps
        .slice(2)
        .reduce((sum, { waitMs, workMs }) => sum + waitMs + workMs, 0),
    ).toBe(4.5 * DAY);
    expect(future.stages[2]).toMatchObject({
      stageId: 'ready',
      waitTime: { value: 1.875 * DAY, n: 4 },
    });
    expect(future.stages[3].processTime).toMatchObject({ value: 2 * DAY });
    expect(future.stages[3].percentCompleteAccurate).toMatchObject({
      value: 0.8,
    });
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

  it('leaves unknown time in the steps of the ladder as it is', () => {
    // 0.2 of 10 days and 0.1 of 6 are of a status that no stage claims.
    const { ladder } = futureMap(
      [
        item('A', 'dev 0, limbo 1, dev 1.2, done 10'),
        item('B', 'dev 0, limbo 1, dev 1.1, done 6'),
      ],
      STREAM,
      options,
      [],
    );
    const unknownMs = ladder.steps.reduce(
      (sum, step) => sum + step.unknownMs,
      0,
    );
    expect(unknownMs / DAY).toBeCloseTo(0.3 / 2, 9);
  });

  it('takes the rework that a better %C&A saves from the steps where it was done', () => {
    // C went back to development for 3 days, until it was in review again.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    const now = futureMap(FIVE, STREAM, options, []);
    const work = (map: typeof now, id: string) =>
      map.ladder.steps.find(({ stageId }) => stageId === id)!.workMs;
    const saved = work(now, 'development') - work(future, 'development');
    expect(saved / DAY).toBeCloseTo(3 / 5, 12);
    expect(work(future, 'review')).toBe(work(now, 'review'));
    expect(future.rolledCompleteAccurate).toMatchObject({ value: 1 });
    expect(now.rolledCompleteAccurate).toMatchObject({ value: 0.8 });
  });

  it('takes no more from a step than it has, however many edits are about it', () => {
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'process', value: 0 },
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    expect(
      future.ladder.steps.every(
        ({ waitMs, workMs }) => waitMs >= 0 && workMs >= 0,
      ),
    ).toBe(true);
    // Ready 15, waiting 1 and review 4 are left.
    expect(future.meanFlowTime).toMatchObject({ value: 4 * DAY });
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

  it('equals the current map without a change, and never exceeds it with less of anything', () => {
    fc.assert(
      fc.property(
        arbitraryHistories(8),
        fc.constantFrom('wait' as const, 'process' as const),
        fc.constantFrom(...STREAM.stages.map(({ id }) => id)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (histories, what, stageId, value) => {
          const items = histories.flatMap(h => [
            ...composeTimelines(h, STREAM),
          ]);
          const how = { ...options, window: { from: day(0), to: day(62) } };
          const map = computeMap(items, STREAM, how);
          const same = futureMap(items, STREAM, how, []);
          expect(same.flowTime).toEqual(map.flowTime);
          expect(same.activityRatio).toEqual(map.activityRatio);
          const less = futureMap(items, STREAM, how, [
            { stageId, what, value },
          ]);
          const mean = (figure: typeof map.meanFlowTime) =>
            figure.kind === 'value' ? figure.value : 0;
          expect(mean(less.meanFlowTime)).toBeLessThanOrEqual(
            mean(map.meanFlowTime) + 1e-3,
          );
        },
      ),
    );
  });
});
