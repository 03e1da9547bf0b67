import {
  attributeIncident,
  changeFailRate,
  changeLeadTime,
  deploymentFrequency,
  deploymentReworkRate,
  failuresOf,
  Incident,
  recoveryTime,
  rolloutsOf,
} from './delivery';
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
import { dependencyDelays, WaitCause } from './dependencies';
import {
  forecastByWhen,
  forecastHowMany,
  forecastJointly,
  forecastRelease,
} from './forecast';
import { experimentOutcome, wasteSize } from './insight';
import { computeMap, futureMap } from './map';
import { Activity, Figure, MapOptions } from './model';
import { sourceGaps, traceCoverage, unmappedShare } from './quality';
import { processLimits } from './statistics';
import { composeTimelines } from './timeline';
import { createCalendar, DEFAULT_CALENDAR } from './time';
import { day, DAY, HOUR, link } from './__testUtils__/history';
import { statusItem as item } from './__testUtils__/statusItem';
import { STREAM } from './__testUtils__/stream';

const valueOf = (figure: Figure) =>
  figure.kind === 'value' ? figure.value : figure.reason;

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
  const window = { from: day(0), to: day(28) };
  const options: MapOptions = {
    window,
    clock: 'calendar',
    basis: 'state',
    asOf: day(28),
  };
  const five = [
    item('A', 'ready 0, dev 2, done 5'),
    item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
    item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
    item('D', 'backlog 0, ready 4, dev 6, done 8'),
    item('E', 'ready 5, dev 15, done 20'),
  ];
  const map = computeMap(five, STREAM, options);
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
      throughputPerWeek(five, STREAM, window).map(({ items }) => items),
    ).toEqual([1, 3, 1, 0]);
    expect(valueOf(map.activityRatio)).toBe(0.6);
    const efficiency = flowEfficiency(five, STREAM, options);
    expect(valueOf(efficiency.efficiency)).toBe(0.6);
    expect(valueOf(efficiency.perItem.p50)).toBe(0.6);
    expect(
      flowTimes(five, STREAM, options).find(f => f.itemKey === 'A')?.efficiency,
    ).toBe(0.6);
    expect(valueOf(flowLoadAt(five, day(6)))).toBe(4);
    expect(valueOf(meanFlowLoad(five, window))).toBeCloseTo(1.43, 2);
    expect(
      workItemAges(five, STREAM, 'calendar', day(7)).find(
        ({ itemKey }) => itemKey === 'E',
      ),
    ).toMatchObject({ ageMs: 2 * DAY });
    const typed = five.map(t =>
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
    expect(startsIn(five, window)).toHaveLength(5);
    expect(valueOf(flowArrivals(five, window))).toBe(1.25);
    expect(
      startsIn(five, firstWeek).length -
        throughputPerWeek(five, STREAM, firstWeek)[0].items,
    ).toBe(4);
    const planned = typed.map(t => ({ ...t, type: t.type ?? 'feature' }));
    expect(valueOf(unplannedShare(planned, window))).toBe(0.2);
    const ids = STREAM.stages.map(({ id }) => id);
    const { bands } = cumulativeFlow(five, STREAM, window)[5];
    expect(
      ['ready', 'development', 'released'].map(id => bands[ids.indexOf(id)]),
    ).toEqual([5, 3, 1]);
    const expectation = serviceLevel(five, STREAM, options, 0.75);
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
      valueOf(discardRate([...five, ...given], STREAM, window)),
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
    expect(valueOf(littlesLaw(five, STREAM, window).residual)).toBe(
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
    const future = futureMap(five, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0 },
    ]);
    expect(valueOf(future.meanFlowTime)).toBe(5 * DAY);
  });

  it('hold for delivery', () => {
    const rollouts = rolloutsOf(
      [-5, 1, 3, 8, 10].map(on => ({
        key: `D${on}`,
        service: 'api',
        environment: 'prod',
        revision: `r${on}`,
        at: day(on),
        changes: [`c${on}`],
        baseline: on < 0,
      })),
      ['prod'],
    );
    const incident: Incident = {
      key: 'I',
      service: 'api',
      detectedAt: day(3) + HOUR / 2,
      mitigatedAt: day(3.5),
    };
    const changes = [
      { key: 'c10', authoredAt: day(9), deliveredAt: day(10), repairs: ['I'] },
    ];
    expect(attributeIncident(incident, rollouts, [])).toMatchObject({
      rolloutKey: 'D3',
      confidence: expect.closeTo(0.937, 3),
    });
    const failures = failuresOf(rollouts, changes, [
      {
        incident,
        attribution: attributeIncident(incident, rollouts, changes),
      },
    ]);
    const fortnight = { from: day(0), to: day(14) };
    const often = deploymentFrequency(rollouts, DEFAULT_CALENDAR, fortnight);
    expect(valueOf(often.perDay)).toBeCloseTo(0.286, 3);
    expect(valueOf(often.daysPerWeek)).toBe(2);
    const failRate = (on: number) =>
      changeFailRate(rollouts, failures, fortnight, day(on));
    expect(valueOf(failRate(14).rate)).toBe(0.25);
    expect(valueOf(failRate(12).rate)).toBe(1 / 3);
    expect(failRate(12).leftOut).toEqual([{ reason: 'immature', n: 1 }]);
    expect(failures).toMatchObject([
      { detectedAt: day(3) + HOUR / 2, recoveredAt: day(3) + 12 * HOUR },
    ]);
    expect(
      valueOf(recoveryTime(failures, fortnight, day(14)).recovery.p50),
    ).toBe('too-few-samples');
    expect(valueOf(deploymentReworkRate(rollouts, changes, fortnight))).toBe(
      0.25,
    );
    const lead = changeLeadTime(
      [1, 2, 2, 3, 10].map((days, i) => ({
        key: `L${i}`,
        authoredAt: day(10 - days),
        deliveredAt: day(10),
      })),
      fortnight,
    );
    expect(valueOf(lead.leadTime.p50)).toBe(2 * DAY);
  });

  it('hold for forecasts', () => {
    const weeks = (week: readonly number[], n: number) =>
      Array.from({ length: n }, () => week).flat();
    const steady = weeks([1, 1, 1, 1, 1, 0, 0], 4);
    expect(valueOf(forecastHowMany(steady, 14, { seed: 1 })[2].figure)).toBe(
      10,
    );
    expect(valueOf(forecastByWhen(steady, 12, { seed: 1 })[2].figure)).toBe(16);
    const uneven = weeks([0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0], 2);
    expect(
      forecastByWhen(uneven, 10, { seed: 3, trials: 20_000 })
        .slice(1)
        .map(({ figure }) => valueOf(figure)),
    ).toEqual([8, 15, 29]);
    const part = (key: string, items: number, after: string[]) => ({
      key,
      history: steady,
      items,
      after,
    });
    const together = (after: string[]) =>
      valueOf(
        forecastJointly([part('a', 6, []), part('b', 3, after)], { seed: 1 })[2]
          .figure,
      );
    expect([together([]), together(['a'])]).toEqual([8, 11]);
    const train = Array.from({ length: 70 }, (_, i) =>
      i % 14 === 13 ? 10 : 0,
    );
    const { readiness, release } = forecastRelease(
      { ready: weeks([1, 1, 1, 1, 1, 0, 0], 10), done: train },
      { unready: 12, ready: 0 },
      { seed: 1, trials: 100 },
    );
    expect([readiness, release].map(([p50]) => valueOf(p50.figure))).toEqual([
      16, 28,
    ]);
  });

  it('hold for capacity', () => {
    const pairs = Array.from({ length: 80 }, (_, i) => {
      const arrived = 1 + Math.floor(i / 2) / 2;
      const begun = arrived + (i % 2) / 4;
      const wait = i % 2 ? `wait ${arrived}, ` : '';
      return item(
        `Q${i}`,
        `dev ${arrived - 0.5}, ${wait}review ${begun}, done ${begun + 0.25}`,
      );
    });
    const meanDays = (value: number) => {
      const { meanFlowTime } = futureMap(pairs, STREAM, options, [
        { stageId: 'review', what: 'capacity', value },
      ]);
      return Number(valueOf(meanFlowTime)) / DAY;
    };
    expect([meanDays(1), meanDays(2)]).toEqual([0.875, 0.75]);
  });

  it('hold for dependencies', () => {
    const cause = (party: string, from: number, to: number): WaitCause => ({
      party,
      evidence: 'relation',
      from: day(from),
      to: day(to),
    });
    const { edges, selfMs, unexplainedMs, totalWaitMs, autonomy } =
      dependencyDelays(
        [item('W', 'ready 0, dev 10, done 12')],
        {
          causes: new Map([
            [
              'W',
              [cause('risk', 0, 7), cause('platform', 2, 7), cause('us', 4, 8)],
            ],
          ]),
          workedOn: new Map(),
        },
        new Set(['us']),
        STREAM,
        options,
      );
    expect(
      edges.map(({ party, delayMs, aloneMs }) => [
        party,
        delayMs / DAY,
        aloneMs / DAY,
      ]),
    ).toEqual([
      ['risk', 4, 2],
      ['platform', 2, 0],
    ]);
    expect([selfMs, unexplainedMs, totalWaitMs].map(ms => ms / DAY)).toEqual([
      2, 2, 10,
    ]);
    expect(autonomy).toMatchObject({ value: 0, n: 1 });
    const waits = [0, 0, 2, 4, 1];
    const { edges: ofFive } = dependencyDelays(
      waits.map((_, i) =>
        item(`W${i}`, `ready 0, dev ${i + 1}, done ${i + 2}`),
      ),
      {
        causes: new Map(
          waits.map((days, i) => [`W${i}`, [cause('risk', 0, days)]]),
        ),
        workedOn: new Map(),
      },
      new Set(),
      STREAM,
      options,
    );
    expect(valueOf(ofFive[0].flowTimeWithout)).toBe(2 * DAY);
  });

  it('hold for improvement', () => {
    const size = wasteSize(20 * DAY, 5, { from: day(0), to: day(60.875) });
    expect([size.perItem, size.perMonth].map(valueOf)).toEqual([
      4 * DAY,
      10 * DAY,
    ]);
    const ten = [10, 10, 10, 10, 10];
    const outcome = experimentOutcome(
      { usual: ten, before: ten.map(days => days + 10), after: ten },
      { seed: 1, unit: 'ms' },
    );
    expect(valueOf(outcome.difference.difference)).toBe(-10);
    expect(outcome.verdict).toBe('back-to-usual');
  });

  it('hold for data quality', () => {
    const done = ['P', 'Q', 'R', 'S'].map(key => ({
      ...item(key, 'dev 0, done 2'),
      traced: key === 'P',
    }));
    const { whole, toChange } = traceCoverage(
      done,
      ['P', 'Q', 'R'].map(key => link(`change of ${key}`, 'implements', key)),
      STREAM,
      window,
    );
    expect([valueOf(whole.share), valueOf(toChange.share)]).toEqual([
      0.25, 0.75,
    ]);
    const ten = { from: day(0), to: day(10) };
    expect(
      sourceGaps([day(3), day(4), day(7)], ten, 2 * DAY).map(({ from, to }) => [
        (from - day(0)) / DAY,
        to === null ? null : (to - day(0)) / DAY,
      ]),
    ).toEqual([
      [0, 3],
      [4, 7],
      [7, null],
    ]);
    expect(
      valueOf(unmappedShare([item('U', 'dev 0, limbo 4, dev 6, done 8')], ten)),
    ).toBe(0.25);
  });
});
