import { day, DAY, HOUR } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { EvidenceItem, Figure, FigureRef } from '../model';
import { known, unknown } from '../figure/figure';
import { compareMaps } from './compareMaps';
import { computeEvidence } from './computeEvidence';
import { computeMap } from './computeMap';
import { doneInstant } from './doneInstant';
import { durationText } from './durationText';
import { formulaText } from './formulaText';
import { optionsOf } from '../__testUtils__/optionsOf';
import { valueOf } from '../__testUtils__/valueOf';

const options = optionsOf(0, 28);

/* Flow times 5, 8, 8, 4 and 15 days; C went back once; F was done at once, H is at work. */
const ITEMS = [
  item('A', 'ready 0, dev 2, done 5'),
  item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
  item('D', 'backlog 0, ready 4, dev 6, done 8'),
  item('E', 'ready 5, dev 15, done 20'),
  item('F', 'done 3'),
  item('H', 'dev 3, review 9'),
];
const map = computeMap(ITEMS, STREAM, options);
const days = (figure: Figure) =>
  figure.kind === 'value' ? figure.value / DAY : figure.reason;

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

describe('durationText', () => {
  it('picks the unit by the size', () => {
    const text = (ms: number) => durationText(ms, 'calendar');
    expect(
      [2 * DAY, 2 * DAY - 1, -3 * DAY, HOUR, HOUR - 1, 90_000].map(text),
    ).toEqual([
      '2.0 days',
      '48.0 hours',
      '-3.0 days',
      '1.0 hours',
      '60.0 minutes',
      '1.5 minutes',
    ]);
    expect(durationText(40 * HOUR, 'working')).toBe('40.0 working hours');
  });
});

describe('formulaText', () => {
  const counted: EvidenceItem[] = [2, 4].map(value => ({
    itemKey: `${value}`,
    value: value * DAY,
    from: 0,
    to: 0,
  }));
  const text = (figure: FigureRef['figure'], result: Figure) =>
    formulaText(
      { figure },
      result,
      counted,
      'calendar',
      { work: 3 * DAY, wait: DAY },
      [],
    );

  it('puts each figure in words', () => {
    const mean = known(3 * DAY, 'ms', 2, 'mean');
    for (const figure of [
      'process-time',
      'wait-time',
      'stage-lead-time',
      'stage-process-time',
      'stage-wait-time',
    ] as const) {
      expect(text(figure, mean)).toBe('Σ 6.0 days ÷ 2 items = 3.0 days');
    }
    expect(text('activity-ratio', known(0.75, 'ratio', 2, 'ratio'))).toBe(
      'Σ active 3.0 days ÷ (Σ active 3.0 days + Σ wait 24.0 hours) = 75.0 %',
    );
    expect(text('rolled-complete-accurate', unknown('no-items', 2))).toBe(
      'product of %C&A over active stages = unknown (no-items)',
    );
    expect(text('in-progress', known(2, 'items', 2, 'count'))).toBe(
      "2 items there at the window's end",
    );
    expect(text('arrivals', known(2, 'items', 2, 'count'))).toBe(
      '2 items started in the window = 2',
    );
  });
});

describe('doneInstant', () => {
  it('is the first or the last time, as the policy says', () => {
    const done = { state: 'done' as const, firstDoneAt: 3, endedAt: 7 };
    const open = { state: 'open' as const, firstDoneAt: 3, endedAt: null };
    const gone = { state: 'removed' as const, firstDoneAt: 3, endedAt: 7 };
    expect(doneInstant(done, 'first-done')).toBe(3);
    expect(doneInstant(done, 'last-done')).toBe(7);
    expect(doneInstant(open, 'first-done')).toBe(3);
    expect(doneInstant(open, 'last-done')).toBeNull();
    expect(doneInstant(gone, 'first-done')).toBeNull();
    expect(doneInstant(gone, 'last-done')).toBeNull();
  });
});

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
