import { DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { known, unknown } from '../figure/figure';
import { compareMaps } from './compareMaps';
import { computeMap } from './computeMap';
import { ITEMS, map, options } from './__testUtils__/sevenItems';

describe('compareMaps', () => {
  const later = computeMap(ITEMS.slice(0, 6), STREAM, options);

  it('takes the earlier figure from the later', () => {
    const comparison = compareMaps(map, later);
    expect(comparison.inProgress).toEqual({
      before: map.inProgress,
      after: later.inProgress,
      change: known(-1, 'items', 0, 'difference'),
    });
    for (const name of [
      'processTime',
      'waitTime',
      'activityRatio',
      'firstTimeRight',
      'velocityPerWeek',
    ] as const) {
      expect(comparison[name]).toMatchObject({
        before: map[name],
        after: later[name],
        change: { value: 0 },
      });
    }
    expect(comparison.flowTime).toMatchObject({
      before: map.flowTime.p50,
      change: { value: 0, unit: 'ms', n: 5 },
    });
    expect(comparison.stages.map(({ stageId }) => stageId)).toEqual(
      map.stages.map(({ stageId }) => stageId),
    );
    expect(comparison.stages[5]).toMatchObject({
      stageId: 'review',
      leadTime: { before: map.stages[5].leadTime, change: { value: 0 } },
      waitTime: { before: map.stages[5].waitTime, change: { value: 0 } },
      inProgress: { change: { value: -1 } },
      // Review 4 days ÷ 5 items.
      ladderWork: {
        before: { value: 0.8 * DAY, unit: 'ms', n: 5, method: 'mean' },
        change: { value: 0 },
      },
      processTime: { change: { value: 0 } },
      percentCompleteAccurate: { before: { value: 1 } },
    });
    // Ready 15 days ÷ 5 items; no work is done there.
    expect(comparison.stages[2]).toMatchObject({
      stageId: 'ready',
      ladderWait: { before: { value: 3 * DAY, n: 5 }, change: { value: 0 } },
      ladderWork: { before: { value: 0, n: 5 }, change: { value: 0 } },
    });
    const none = compareMaps(computeMap([], STREAM, options), map);
    expect(none.stages[5].ladderWork.change).toEqual(unknown('no-items', 0));
  });

  it('knows no change where either figure is unknown', () => {
    const none = computeMap([], STREAM, options);
    expect(compareMaps(none, map).flowTime.change).toEqual(
      unknown('no-items', 0),
    );
    expect(compareMaps(map, none).flowTime.change).toEqual(
      unknown('no-items', 0),
    );
  });

  it('compares stages that both have, on one clock and basis', () => {
    const fewer = computeMap(
      ITEMS,
      { ...STREAM, stages: STREAM.stages.slice(2) },
      options,
    );
    expect(compareMaps(fewer, map).stages).toHaveLength(9);
    expect(() =>
      compareMaps(
        map,
        computeMap(ITEMS, STREAM, { ...options, basis: 'activity' }),
      ),
    ).toThrow(
      'A map on the calendar clock, state basis, does not compare with one on the calendar clock, activity basis',
    );
    expect(() =>
      compareMaps(
        map,
        computeMap(ITEMS, STREAM, { ...options, clock: 'working' }),
      ),
    ).toThrow(RangeError);
  });
});
