import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';
import { FIVE } from '../__testUtils__/fiveItems';

const options = optionsOf(0, 28);

const days = (n: number) => n * DAY;

const map = computeMap(FIVE, STREAM, options);
const stage = (id: string) => map.stages.find(s => s.stageId === id)!;

describe('computeMap', () => {
  it('gives flow time p50, unknown where the sample is too small', () => {
    expect(map.counted).toBe(5);
    expect(map.flowTime.p50).toMatchObject({
      kind: 'value',
      value: days(8),
      n: 5,
    });
    expect(map.flowTime.p85).toEqual({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 5,
    });
    expect(map.meanFlowTime).toMatchObject({ value: days(8) });
  });

  it('gives the activity ratio as a ratio of sums', () => {
    expect(map.processTime).toMatchObject({ value: days(24 / 5) });
    expect(map.waitTime).toMatchObject({ value: days(16 / 5) });
    expect(map.activityRatio).toMatchObject({ value: 24 / 40, n: 5 });
  });

  it('adds the ladder up to the mean flow time, without the backlog', () => {
    const steps = map.ladder.steps.map(({ stageId, waitMs, workMs }) => [
      stageId,
      waitMs / DAY,
      workMs / DAY,
    ]);
    expect(steps.filter(([, wait, work]) => wait || work)).toEqual([
      ['backlog', 4 / 5, 0],
      ['ready', 15 / 5, 0],
      ['development', 0, 20 / 5],
      ['waiting-for-review', 1 / 5, 0],
      ['review', 0, 4 / 5],
    ]);
  });

  it('charges a return once, to the first active stage then visited', () => {
    expect(stage('development').percentCompleteAccurate).toMatchObject({
      value: 1 - 1 / 5,
      n: 5,
    });
    expect(stage('review').percentCompleteAccurate).toMatchObject({
      value: 1,
      n: 2,
    });
    expect(stage('ready').percentCompleteAccurate).toMatchObject({
      reason: 'wait-stage',
    });
    expect(stage('deployment').percentCompleteAccurate).toMatchObject({
      reason: 'zero-denominator',
    });
    expect(map.firstTimeRight).toMatchObject({ value: 4 / 5 });
    expect(map.rolledCompleteAccurate).toMatchObject({ value: 4 / 5 });
    expect(map.returns).toEqual([
      {
        fromStageId: 'review',
        toStageId: 'development',
        items: 1,
        count: 1,
        // Back on day 4, out of review again on day 8.
        addedTime: {
          kind: 'value',
          value: days(4),
          unit: 'ms',
          n: 1,
          method: 'mean',
        },
      },
    ]);
  });

  it('gives a stage its visits, visitors and mean times', () => {
    expect(stage('review')).toMatchObject({
      visits: 3,
      items: 2,
      share: { value: 2 / 5 },
      leadTime: { value: days(4 / 2) },
      processTime: { value: days(4 / 2) },
      waitTime: { value: 0 },
      committed: true,
      returnsIn: 0,
    });
    expect(stage('development')).toMatchObject({
      visits: 6,
      items: 5,
      leadTime: { value: days(20 / 5) },
      returnsIn: 1,
      // Four weeks; six entries and six departures.
      arrivalsPerWeek: { value: 6 / 4 },
      netFlowPerWeek: { value: 0 },
    });
    expect(stage('backlog').committed).toBe(false);
  });

  it('finds the constraint and what flow time would be without it', () => {
    // Ready holds 15 of 16 days of waiting; without it: 3, 7, 8, 2, 5.
    expect(map.constraint).toMatchObject({
      kind: 'found',
      stageId: 'ready',
      feedsStageId: 'development',
      shareOfWait: 15 / 16,
      flowTimeWithout: { value: days(5) },
      batching: false,
    });
  });

  it('leaves out with a reason, and still counts what was done', () => {
    const more = computeMap(
      [
        ...FIVE,
        item('F', 'done 3'),
        item('G', 'dev 0, limbo 1, dev 2, done 10'),
        item('H', 'dev 3, done 40'),
      ],
      STREAM,
      options,
    );
    expect(more.velocity).toMatchObject({ value: 7 });
    expect(more.counted).toBe(5);
    expect(more.leftOut).toEqual([
      { reason: 'direct-to-done', n: 1 },
      { reason: 'unmapped-status', n: 1 },
    ]);
    expect(more.unmappedStatuses).toEqual([{ status: 'Limbo', items: 1 }]);
    // H was done after the window and still stood in development at its end.
    expect(more.inProgress).toMatchObject({ value: 1 });
    expect(more.oldestInProgress).toMatchObject({ value: days(25) });
  });

  it('measures on working hours where asked', () => {
    const working = computeMap(FIVE, STREAM, { ...options, clock: 'working' });
    // Monday 0 h to Saturday 0 h: five days of eight hours.
    expect(working.stages[3].leadTime.kind).toBe('value');
    const one = computeMap([item('A', 'ready 0, dev 2, done 5')], STREAM, {
      ...options,
      clock: 'working',
    });
    expect(one.meanFlowTime).toMatchObject({ value: 40 * 3_600_000 });
    expect(one.processTime).toMatchObject({ value: 24 * 3_600_000 });
  });

  it('is unknown, not zero, without items', () => {
    const empty = computeMap([], STREAM, options);
    expect(empty.flowTime.p50).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
    });
    expect(empty.activityRatio).toMatchObject({ kind: 'unknown' });
    expect(empty.constraint).toEqual({ kind: 'none', reason: 'no-items' });
    expect(empty.velocity).toMatchObject({ value: 0 });
  });

  it('answers for a window that has not begun', () => {
    const future = computeMap(FIVE, STREAM, { ...options, asOf: day(-1) });
    expect(future.velocityPerWeek).toMatchObject({
      reason: 'window-too-short',
    });
    expect(future.inProgress).toMatchObject({ value: 0 });
  });
});
