import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { Figure, FigureRef } from '../model';
import { unknown } from '../figure/figure';
import { computeEvidence } from './computeEvidence';
import { computeMap } from './computeMap';
import { valueOf } from '../__testUtils__/valueOf';
import { days, ITEMS, map, options } from './__testUtils__/sevenItems';

describe('a map of seven items', () => {
  it('has the figures that a person counts', () => {
    expect(
      [
        map.flowTime.p50,
        map.meanFlowTime,
        map.processTime,
        map.waitTime,
        map.oldestInProgress,
      ].map(days),
    ).toEqual([8, 8, 4.8, 3.2, 25]);
    expect(
      [
        map.activityRatio,
        map.firstTimeRight,
        map.rolledCompleteAccurate,
        map.inProgress,
        map.velocity,
        map.velocityPerWeek,
        map.arrivalsPerWeek,
        map.traceability,
      ].map(valueOf),
    ).toEqual([0.6, 0.8, 0.8, 1, 6, 1.5, 1.75, 0]);
    expect(map).toMatchObject({
      clock: 'calendar',
      basis: 'state',
      window: options.window,
      commitmentStageId: 'ready',
      counted: 5,
      leftOut: [{ reason: 'direct-to-done', n: 1 }],
      mergedOnly: 0,
      unmappedStatuses: [],
    });
    expect(map.inProgress).toMatchObject({ unit: 'items', n: 1 });
    expect(map.oldestInProgress).toMatchObject({ unit: 'ms', n: 1 });
    expect(map.velocity).toMatchObject({ unit: 'items', n: 6 });
    expect(map.rolledCompleteAccurate).toMatchObject({ unit: 'ratio', n: 5 });
    expect(map.arrivalsPerWeek).toMatchObject({ unit: 'per-week', n: 7 });
  });

  it.each([
    ['ready', 4, 4, 0.8, 3.75, 0, 3.75, 1, 1, 0, 0, 0],
    ['development', 5, 6, 1, 4, 4, 0, 1.75, 1.75, 0, 1, 0],
    ['waiting-for-review', 1, 1, 0.2, 1, 0, 1, 0.25, 0.25, 0, 0, 0],
    ['review', 2, 3, 0.4, 2, 2, 0, 1, 0.75, 0.25, 0, 1],
  ] as const)(
    'has the figures of %s',
    (
      stageId,
      items,
      visits,
      share,
      lead,
      process,
      wait,
      arrivals,
      departures,
      net,
      returnsIn,
      inProgress,
    ) => {
      const stage = map.stages.find(one => one.stageId === stageId)!;
      expect(stage).toMatchObject({
        items,
        visits,
        returnsIn,
        committed: true,
        abandoned: 0,
      });
      expect(
        [stage.leadTime, stage.processTime, stage.waitTime].map(days),
      ).toEqual([lead, process, wait]);
      expect(
        [
          stage.share,
          stage.arrivalsPerWeek,
          stage.departuresPerWeek,
          stage.netFlowPerWeek,
          stage.inProgress,
          stage.blockedNow,
        ].map(valueOf),
      ).toEqual([share, arrivals, departures, net, inProgress, 0]);
      expect(days(stage.blockedTime)).toBe(0);
    },
  );

  it('tells the ladder, the returns and the constraint', () => {
    expect(
      map.ladder.steps
        .filter(({ waitMs, workMs }) => waitMs + workMs > 0)
        .map(({ stageId, waitMs, workMs, unknownMs }) => [
          stageId,
          waitMs / DAY,
          workMs / DAY,
          unknownMs,
        ]),
    ).toEqual([
      // D waited four days before it was committed to.
      ['backlog', 0.8, 0, 0],
      ['ready', 3, 0, 0],
      ['development', 0, 4, 0],
      ['waiting-for-review', 0.2, 0, 0],
      ['review', 0, 0.8, 0],
    ]);
    expect([map.ladder.meanWait, map.ladder.meanWork].map(days)).toEqual([
      3.2, 4.8,
    ]);
    expect(map.ladder.n).toBe(5);
    expect(map.returns).toMatchObject([
      {
        fromStageId: 'review',
        toStageId: 'development',
        count: 1,
        items: 1,
      },
    ]);
    expect(map.constraint).toMatchObject({
      kind: 'found',
      stageId: 'ready',
      feedsStageId: 'development',
      shareOfWait: 15 / 16,
      queueFrom: 2,
      queueTo: 0,
      oldestFromMs: 0,
      oldestToMs: 0,
      confirmed: false,
      flowTimeWithout: { value: 5 * DAY },
    });
  });

  it('says what it cannot know', () => {
    const stage = (id: string) => map.stages.find(one => one.stageId === id)!;
    expect(valueOf(stage('ready').percentCompleteAccurate)).toBe('wait-stage');
    expect(valueOf(stage('deployment').percentCompleteAccurate)).toBe(
      'zero-denominator',
    );
    expect(valueOf(stage('deployment').leadTime)).toBe('no-items');
    expect(valueOf(stage('ready').oldest)).toBe('no-items');
    expect(days(stage('review').oldest)).toBe(19);
    expect(stage('analysis').committed).toBe(false);
    const none = computeMap([], STREAM, options);
    expect(
      [
        none.flowTime.p50,
        none.oldestInProgress,
        none.rolledCompleteAccurate,
        none.stages[3].percentCompleteAccurate,
      ].map(valueOf),
    ).toEqual(['no-items', 'no-items', 'no-items', 'no-items']);
    expect(none.constraint).toEqual({ kind: 'none', reason: 'no-items' });
    expect(
      computeMap([item('A', 'dev 1, done 2')], STREAM, options).constraint,
    ).toEqual({ kind: 'none', reason: 'no-wait' });
    const ahead = computeMap(ITEMS, STREAM, { ...options, asOf: day(0) });
    expect(valueOf(ahead.velocityPerWeek)).toBe('window-too-short');
  });
});

describe('evidence of a map of seven items', () => {
  const evidence = (ref: FigureRef) =>
    computeEvidence(ref, ITEMS, STREAM, options);
  const told = (ref: FigureRef, unit = DAY) =>
    evidence(ref)
      .counted.map(
        ({ itemKey, value }) =>
          `${itemKey} ${value === undefined ? '-' : value / unit}`,
      )
      .join(', ');

  it('tells what each item adds', () => {
    expect(told({ figure: 'process-time' })).toBe('A 3, B 6, C 8, D 2, E 5');
    expect(told({ figure: 'wait-time' })).toBe('A 2, B 2, C 0, D 2, E 10');
    expect(told({ figure: 'activity-ratio' }, 1)).toBe(
      'A 0.6, B 0.75, C 1, D 0.5, E 0.3333333333333333',
    );
    expect(told({ figure: 'first-time-right' }, 1)).toBe(
      'A 1, B 1, C 0, D 1, E 1',
    );
    expect(told({ figure: 'rolled-complete-accurate' }, 1)).toBe(
      'A 1, B 1, C 0, D 1, E 1',
    );
    expect(
      told({ figure: 'stage-complete-accurate', stageId: 'review' }, 1),
    ).toBe('B 1, C 1');
    expect(
      told({ figure: 'stage-complete-accurate', stageId: 'development' }, 1),
    ).toBe('A 1, B 1, C 0, D 1, E 1');
    expect(told({ figure: 'stage-lead-time', stageId: 'ready' })).toBe(
      'A 2, B 1, D 2, E 10',
    );
    expect(told({ figure: 'stage-process-time', stageId: 'ready' })).toBe(
      'A 0, B 0, D 0, E 0',
    );
    expect(told({ figure: 'traceability' }, 1)).toBe(
      'A 0, B 0, C 0, D 0, E 0, F 0',
    );
    expect(told({ figure: 'velocity' }, 1)).toBe(
      'A -, B -, C -, D -, E -, F -',
    );
    expect(told({ figure: 'arrivals' }, 1)).toBe(
      'A -, B -, C -, D -, E -, F -, H -',
    );
    expect(
      told({ figure: 'return', stageId: 'review', toStageId: 'ready' }),
    ).toBe('');
  });

  it('names the same figures as the map', () => {
    const figures: [FigureRef['figure'], Figure][] = [
      ['flow-time', map.flowTime.p50],
      ['process-time', map.processTime],
      ['wait-time', map.waitTime],
      ['activity-ratio', map.activityRatio],
      ['first-time-right', map.firstTimeRight],
      ['rolled-complete-accurate', map.rolledCompleteAccurate],
      ['in-progress', map.inProgress],
      ['velocity', map.velocity],
      ['arrivals', map.arrivalsPerWeek],
      ['traceability', map.traceability],
      ['stage-lead-time', map.stages[5].leadTime],
      ['stage-process-time', map.stages[5].processTime],
      ['stage-wait-time', map.stages[5].waitTime],
      ['stage-complete-accurate', map.stages[5].percentCompleteAccurate],
      ['stage-in-progress', map.stages[5].inProgress],
    ];
    for (const [figure, result] of figures) {
      expect(evidence({ figure, stageId: 'review' }).result).toEqual(result);
    }
    for (const [figure] of figures.slice(10)) {
      expect(evidence({ figure, stageId: 'x' }).result).toEqual(
        unknown('no-data'),
      );
    }
    expect(
      evidence({ figure: 'return', stageId: 'review', toStageId: 'ready' })
        .result,
    ).toEqual(unknown('no-data'));
  });
});
