import {
  cumulativeFlow,
  discardRate,
  flowArrivals,
  flowDistribution,
  flowEfficiency,
  flowLoadAt,
  flowTimes,
  itemsPastExpectation,
  littlesLaw,
  meanFlowLoad,
  serviceLevel,
  startsIn,
  throughputPerWeek,
  unplannedShare,
  workItemAges,
} from './flow';
import { computeMap, futureMap } from './map';
import { Activity } from './model';
import { processLimits } from './statistics';
import { composeTimelines } from './timeline';
import { createCalendar, DEFAULT_CALENDAR } from './time';
import { day, DAY, HOUR } from './__testUtils__/history';
import { statusItem as item } from './__testUtils__/statusItem';
import { STREAM } from './__testUtils__/stream';
import { valueOf } from './__testUtils__/valueOf';
import { optionsOf } from './__testUtils__/optionsOf';
import { FIVE } from './__testUtils__/fiveItems';

describe('the worked example of the README', () => {
  it('gives an activity ratio of 24 ÷ 32 and no p50 of one item', () => {
    const stream = STREAM;
    const move = (id: string, at: string, to: string): Activity => ({
      id,
      source: 'tracker',
      kind: 'work-item',
      verb: 'moved',
      occurredAt: Date.parse(at),
      objects: [{ key: 'PAY-1', qualifier: 'subject' }],
      attributes: { to },
    });
    const timelines = composeTimelines(
      {
        item: {
          key: 'PAY-1',
          kind: 'work-item',
          source: 'tracker',
          attributes: {},
        },
        objects: [],
        links: [],
        activities: [
          move('1', '2024-01-01T00:00:00Z', 'Ready'),
          move('2', '2024-01-02T00:00:00Z', 'In progress'),
          move('3', '2024-01-05T00:00:00Z', 'Done'),
        ],
        deliveredBy: 'deployments',
      },
      stream,
    );
    const map = computeMap(timelines, stream, {
      window: { from: Date.parse('2024-01-01'), to: Date.parse('2024-02-01') },
      clock: 'working',
      basis: 'state',
      asOf: Date.parse('2024-02-01'),
    });
    expect(valueOf(map.waitTime)).toBe(8 * HOUR);
    expect(valueOf(map.processTime)).toBe(24 * HOUR);
    expect(valueOf(map.activityRatio)).toBe(0.75);
    expect(valueOf(map.flowTime.p50)).toBe('too-few-samples');
  });
});

describe('the examples of docs/metrics.md', () => {
  const options = optionsOf(0, 28);
  const { window } = options;

  const map = computeMap(FIVE, STREAM, options);
  const stage = (id: string) => map.stages.find(s => s.stageId === id)!;

  it('hold for reading any number', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    expect(calendar.workingMs(day(0), day(5))).toBe(40 * HOUR);
    expect(valueOf(map.flowTime.p50)).toBe(8 * DAY);
    expect(valueOf(map.flowTime.p85)).toBe('too-few-samples');
  });

  it('hold for flow', () => {
    expect(valueOf(map.velocity)).toBe(5);
    expect(valueOf(map.velocityPerWeek)).toBe(1.25);
    expect(
      throughputPerWeek(FIVE, STREAM, window).map(({ items }) => items),
    ).toEqual([1, 3, 1, 0]);
    expect(valueOf(map.activityRatio)).toBe(0.6);
    const efficiency = flowEfficiency(FIVE, STREAM, options);
    expect(valueOf(efficiency.efficiency)).toBe(0.6);
    expect(valueOf(efficiency.perItem.p50)).toBe(0.6);
    expect(
      flowTimes(FIVE, STREAM, options).find(f => f.itemKey === 'A')?.efficiency,
    ).toBe(0.6);
    expect(valueOf(flowLoadAt(FIVE, day(6)))).toBe(4);
    expect(valueOf(meanFlowLoad(FIVE, window))).toBeCloseTo(1.43, 2);
    expect(
      workItemAges(FIVE, STREAM, 'calendar', day(7)).find(
        ({ itemKey }) => itemKey === 'E',
      ),
    ).toMatchObject({ ageMs: 2 * DAY });
    const typed = FIVE.map(t =>
      t.itemKey === 'B' ? { ...t, type: 'defect' } : t,
    );
    expect(
      flowDistribution(typed, STREAM, window).map(({ type, share }) => [
        type,
        valueOf(share),
      ]),
    ).toEqual([
      ['unclassified', 0.8],
      ['defect', 0.2],
    ]);
    const firstWeek = { from: day(0), to: day(7) };
    expect(startsIn(FIVE, window)).toHaveLength(5);
    expect(valueOf(flowArrivals(FIVE, window))).toBe(1.25);
    expect(
      startsIn(FIVE, firstWeek).length -
        throughputPerWeek(FIVE, STREAM, firstWeek)[0].items,
    ).toBe(4);
    const planned = typed.map(t => ({ ...t, type: t.type ?? 'feature' }));
    expect(valueOf(unplannedShare(planned, window))).toBe(0.2);
    const ids = STREAM.stages.map(({ id }) => id);
    const { bands } = cumulativeFlow(FIVE, STREAM, window)[5];
    expect(
      ['ready', 'development', 'released'].map(id => bands[ids.indexOf(id)]),
    ).toEqual([5, 3, 1]);
    const expectation = serviceLevel(FIVE, STREAM, options, 0.75);
    expect(valueOf(expectation.duration)).toBe(8 * DAY);
    expect(valueOf(expectation.kept)).toBe(0.8);
    const given = composeTimelines(
      {
        item: { key: 'X', kind: 'work-item', source: 's', attributes: {} },
        objects: [],
        links: [],
        activities: [
          ['moved', { to: 'Ready' }, 1] as const,
          ['closed', { resolution: 'abandoned' }, 3] as const,
        ].map(([verb, attributes, on]) => ({
          id: verb,
          source: 's',
          kind: 'work-item',
          verb,
          occurredAt: day(on),
          objects: [{ key: 'X', qualifier: 'subject' }],
          attributes,
        })),
        deliveredBy: 'deployments',
      },
      STREAM,
    );
    expect(
      valueOf(discardRate([...FIVE, ...given], STREAM, window)),
    ).toBeCloseTo(0.167, 3);
  });

  it('hold for what is past the p85 of its stage', () => {
    const done = Array.from({ length: 100 }, (_, i) =>
      item(`P${i}`, `dev 0, done ${i + 1}`),
    );
    // On day 101 these stand for 86 and for 85 days.
    const open = [item('late', 'dev 15'), item('early', 'dev 16')];
    const past = itemsPastExpectation([...done, ...open], STREAM, {
      ...options,
      window: { from: day(0), to: day(101) },
      asOf: day(101),
    });
    expect(past).toMatchObject({ value: 1, n: 2 });
  });

  it("hold for Little's law", () => {
    expect(valueOf(littlesLaw(FIVE, STREAM, window).residual)).toBe(
      'too-few-samples',
    );
    const steady = Array.from({ length: 34 }, (_, i) =>
      item(`S${i}`, `dev ${i}, done ${i + 2}`),
    );
    const { residual } = littlesLaw(steady, STREAM, {
      from: day(2),
      to: day(32),
    });
    expect(residual).toMatchObject({ n: 30 });
    expect(valueOf(residual)).toBeCloseTo(0, 12);
  });

  it('hold for process limits', () => {
    expect(processLimits([3, 5, 4, 6, 4, 5])).toMatchObject({
      mean: 4.5,
      meanMovingRange: 1.6,
      upper: expect.closeTo(8.756, 9),
      lower: expect.closeTo(0.244, 9),
    });
  });

  it('hold for the map', () => {
    expect(valueOf(stage('review').leadTime)).toBe(2 * DAY);
    expect(
      ['ready', 'development', 'waiting-for-review', 'review'].map(id => {
        const step = map.ladder.steps.find(s => s.stageId === id)!;
        return (step.waitMs + step.workMs) / DAY;
      }),
    ).toEqual([3, 4, 0.2, 0.8]);
    expect(valueOf(map.meanFlowTime)).toBe(8 * DAY);
    expect(valueOf(stage('development').percentCompleteAccurate)).toBe(0.8);
    expect(valueOf(map.rolledCompleteAccurate)).toBe(0.8);
    expect(valueOf(map.firstTimeRight)).toBe(0.8);
    expect(map.constraint).toMatchObject({
      stageId: 'ready',
      shareOfWait: 15 / 16,
    });
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0 },
    ]);
    expect(valueOf(future.meanFlowTime)).toBe(5 * DAY);
  });
});
