import fc from 'fast-check';
import {
  attributeIncident,
  changeFailRate,
  changeLeadTime,
  deliveryOf,
  deploymentFrequency,
  DeploymentSuccess,
  failuresOf,
  Incident,
  recoveryTime,
  rolloutsOf,
} from './delivery';
import { dependencyDelays } from './dependencies';
import {
  cumulativeFlow,
  discardRate,
  flowDistribution,
  flowEfficiency,
  flowLoadAt,
  flowTimeQuantiles,
  flowTimes,
  flowVelocity,
  littlesLaw,
  meanFlowLoad,
  serviceLevel,
  throughputPerDay,
  workItemAges,
} from './flow';
import {
  forecastByWhen,
  forecastHowMany,
  forecastItem,
  forecastRelease,
  readyInstants,
  throughputHistory,
} from './forecast';
import { wasteSize } from './insight';
import { compareMaps, computeMap, futureMap } from './map';
import { Figure, MapOptions, Timeline, Window } from './model';
import { traceCoverage, unmappedShare } from './quality';
import { bootstrapDifference } from './statistics';
import { composeTimelines } from './timeline';
import { DEFAULT_CALENDAR } from './time';
import { arbitraryHistories } from './__testUtils__/arbitraryHistory';
import { day, DAY } from './__testUtils__/history';
import { STREAM } from './__testUtils__/stream';

const window: Window = { from: day(0), to: day(62) };
const CALENDAR: MapOptions<'calendar'> = {
  window,
  clock: 'calendar',
  basis: 'state',
  asOf: day(62),
};
const WORKING: MapOptions<'working'> = { ...CALENDAR, clock: 'working' };

const timelines = arbitraryHistories(12).map(histories =>
  histories.flatMap(history => [...composeTimelines(history, STREAM)]),
);
const options = fc.constantFrom<MapOptions>(
  CALENDAR,
  WORKING,
  { ...CALENDAR, basis: 'activity' },
  { ...WORKING, basis: 'activity' },
);
const deliveries = fc.record({
  deployments: fc.array(
    fc.record({
      on: fc.integer({ min: -20, max: 120 }),
      service: fc.constantFrom('api', 'web'),
      environment: fc.constantFrom('prod', 'production', 'staging'),
      revision: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      change: fc.integer({ min: 0, max: 8 }),
      baseline: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
  incidents: fc.array(
    fc.record({
      on: fc.integer({ min: 0, max: 120 }),
      service: fc.constantFrom('api', 'web'),
      open: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});

function deliveryFacts({
  deployments,
  incidents,
}: {
  deployments: readonly {
    on: number;
    service: string;
    environment: string;
    revision: string;
    change: number;
    baseline: boolean;
  }[];
  incidents: readonly { on: number; service: string; open: boolean }[];
}) {
  return {
    deployments: deployments.map(
      ({ on, change, ...rest }, i): DeploymentSuccess => ({
        ...rest,
        key: `D${i}`,
        at: day(on / 2),
        changes: change > 0 ? [`c${change}`] : [],
      }),
    ),
    failedAttempts: [],
    changes: [1, 2, 3, 4, 5, 6, 7, 8].map(n => ({
      key: `c${n}`,
      authoredAt: day(n - 2),
      repairs: n > 6 ? ['I0', `c${n - 3}`] : [],
    })),
    incidents: incidents.map(
      ({ on, service, open }, i): Incident => ({
        key: `I${i}`,
        service,
        detectedAt: day(on / 2),
        ...(open ? {} : { resolvedAt: day(on / 2 + 1) }),
      }),
    ),
  };
}

/** What is told of items as a whole, each answer by its function's name. */
function flowAnswers(items: readonly Timeline[], how: MapOptions) {
  return {
    computeMap: computeMap(items, STREAM, how),
    futureMap: futureMap(items, STREAM, how, [
      { stageId: 'review', what: 'wait', value: 0.5 },
    ]),
    queueMap: futureMap(items, STREAM, how, [
      { stageId: 'review', what: 'capacity', value: 2 },
    ]),
    flowVelocity: flowVelocity(items, STREAM, how.window),
    flowTimeQuantiles: flowTimeQuantiles(items, STREAM, how),
    flowEfficiency: flowEfficiency(items, STREAM, how),
    flowLoadAt: flowLoadAt(items, day(20)),
    meanFlowLoad: meanFlowLoad(items, how.window),
    flowDistribution: flowDistribution(items, STREAM, how.window),
    cumulativeFlow: cumulativeFlow(items, STREAM, how.window),
    throughputPerDay: throughputPerDay(items, STREAM, how.window),
    workItemAges: workItemAges(items, STREAM, how.clock, day(40)),
    discardRate: discardRate(items, STREAM, how.window),
    serviceLevel: serviceLevel(items, STREAM, how, 0.5),
    littlesLaw: littlesLaw(items, STREAM, how.window),
    dependencyDelays: dependencyDelays(
      items,
      {
        causes: new Map([
          [
            'I0',
            [{ party: 'risk', evidence: 'review', from: day(3), to: null }],
          ],
        ]),
        workedOn: new Map(),
      },
      new Set(),
      STREAM,
      how,
    ),
    traceCoverage: traceCoverage(items, [], STREAM, how.window),
    unmappedShare: unmappedShare(items, how.window),
  };
}

function number(figure: Figure): number {
  if (figure.kind === 'unknown') throw new Error(figure.reason);
  return figure.value;
}

/** Every figure in an answer, with the window that it or what holds it states. */
function figuresIn(
  answer: unknown,
  stated?: unknown,
): { readonly figure: Figure; readonly stated: unknown }[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'window' in answer ? answer.window : stated;
  const isFigure =
    'kind' in answer && (answer.kind === 'value' || answer.kind === 'unknown');
  return [
    ...(isFigure ? [{ figure: answer as Figure, stated: own }] : []),
    ...Object.values(answer).flatMap(value => figuresIn(value, own)),
  ];
}

function isSound(figure: Figure): boolean {
  if (!Number.isInteger(figure.n)) return false;
  return figure.kind === 'unknown'
    ? !('value' in figure) && figure.reason.length > 0
    : Number.isFinite(figure.value) &&
        figure.method.length > 0 &&
        figure.unit.length > 0;
}

/** A timeline from whose life a stretch was taken, what came later moved up. */
function without(timeline: Timeline, from: number, to: number): Timeline {
  const moved = <T extends number | null>(at: T): T =>
    (at === null || at <= from ? at : Math.max(from, at - (to - from))) as T;
  const span = <S extends { from: number; to: number | null }>(s: S): S => ({
    ...s,
    from: moved(s.from),
    to: moved(s.to),
  });
  return {
    ...timeline,
    createdAt: moved(timeline.createdAt),
    startedAt: moved(timeline.startedAt),
    firstDoneAt: moved(timeline.firstDoneAt),
    endedAt: moved(timeline.endedAt),
    visits: timeline.visits.map(span),
    blocked: timeline.blocked.map(span),
    worked: timeline.worked.map(span),
  };
}

describe('for any items, it holds that', () => {
  it('order and duplication do not matter', () => {
    fc.assert(
      fc.property(
        timelines,
        options,
        fc.array(fc.nat({ max: 11 }), { maxLength: 6 }),
        (items, how, again) => {
          const given = [
            ...items,
            ...again.filter(i => i < items.length).map(i => items[i]),
          ].reverse();
          expect(flowAnswers(given, how)).toEqual(flowAnswers(items, how));
        },
      ),
    );
  });

  it('order does not matter to deliveries either', () => {
    fc.assert(
      fc.property(deliveries, given => {
        const facts = deliveryFacts(given);
        const answer = (history: typeof facts) =>
          deliveryOf(
            history,
            ['prod', 'production'],
            DEFAULT_CALENDAR,
            window,
            day(62),
          );
        const turned = answer({
          ...facts,
          deployments: [...facts.deployments].reverse(),
          changes: [...facts.changes].reverse(),
          incidents: [...facts.incidents].reverse(),
        });
        const straight = answer(facts);
        expect(turned.map(({ service }) => service)).toEqual(
          straight.map(({ service }) => service),
        );
        turned.forEach((service, i) => {
          expect(service.frequency).toEqual(straight[i].frequency);
          expect(service.failRate).toEqual(straight[i].failRate);
          expect(service.reworkRate).toEqual(straight[i].reworkRate);
          expect(service.leadTime.leadTime).toEqual(
            straight[i].leadTime.leadTime,
          );
        });
      }),
    );
  });

  it('adjacent windows add up', () => {
    fc.assert(
      fc.property(
        timelines,
        deliveries,
        fc.integer({ min: 1, max: 61 }),
        (items, given, cut) => {
          const parts = [
            { from: day(0), to: day(cut) },
            { from: day(cut), to: day(62) },
          ];
          const sum = (measure: (part: Window) => number) =>
            measure(parts[0]) + measure(parts[1]);
          const velocity = (part: Window) =>
            number(flowVelocity(items, STREAM, part).items);
          expect(sum(velocity)).toBe(velocity(window));
          const itemDays = (part: Window) =>
            number(meanFlowLoad(items, part)) * (part.to - part.from);
          expect(sum(itemDays)).toBeCloseTo(itemDays(window), 0);
          expect(
            parts.flatMap(part => throughputPerDay(items, STREAM, part)),
          ).toEqual(throughputPerDay(items, STREAM, window));
          const rollouts = rolloutsOf(deliveryFacts(given).deployments, [
            'prod',
          ]);
          const frequency = (part: Window) =>
            deploymentFrequency(rollouts, DEFAULT_CALENDAR, part).rollouts;
          expect(sum(frequency)).toBe(frequency(window));
        },
      ),
    );
  });

  it('a group is the union of its members and never double counts', () => {
    fc.assert(
      fc.property(
        timelines,
        options,
        fc.array(fc.constantFrom('one', 'both', 'other'), {
          minLength: 40,
          maxLength: 40,
        }),
        (items, how, membership) => {
          const key = ({ itemKey }: Timeline) =>
            membership[Number(itemKey.slice(1)) % 40];
          const one = items.filter(t => key(t) !== 'other');
          const other = items.filter(t => key(t) !== 'one');
          expect(flowAnswers([...one, ...other], how)).toEqual(
            flowAnswers(items, how),
          );
          const velocity = (of: readonly Timeline[]) =>
            number(flowVelocity(of, STREAM, window).items);
          expect(velocity(one) + velocity(other)).toBe(
            velocity(items) + velocity(one.filter(t => key(t) === 'both')),
          );
        },
      ),
    );
  });

  it('active + wait + unknown = elapsed', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        for (const flow of flowTimes(items, STREAM, how)) {
          expect(flow.activeMs + flow.waitMs + flow.unknownMs).toBeCloseTo(
            flow.flowMs,
            3,
          );
          const item = items.find(
            t => t.itemKey === flow.itemKey && t.endedAt === flow.doneAt,
          );
          const elapsed = flow.doneAt - item!.startedAt!;
          expect(how.clock === 'working' || flow.flowMs === elapsed).toBe(true);
        }
      }),
    );
  });

  it('working time ≤ calendar time', () => {
    fc.assert(
      fc.property(timelines, items => {
        const working = flowTimes(items, STREAM, WORKING);
        flowTimes(items, STREAM, CALENDAR).forEach((flow, i) => {
          expect(working[i].itemKey).toBe(flow.itemKey);
          for (const part of [
            'flowMs',
            'activeMs',
            'waitMs',
            'unknownMs',
          ] as const) {
            expect(Number(working[i][part])).toBeLessThanOrEqual(flow[part]);
          }
        });
      }),
    );
  });

  it('removing an interval never lengthens flow time', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (items, from, length) => {
          const flows = new Map(
            flowTimes(items, STREAM, CALENDAR).map(f => [f.itemKey, f.flowMs]),
          );
          const shorter = items
            .filter(({ episode }) => episode === 1)
            .map(t => without(t, day(from / 2), day((from + length) / 2)));
          const once = items.filter(({ episode }) => episode > 1);
          for (const { itemKey, flowMs } of flowTimes(
            shorter.filter(t => once.every(o => o.itemKey !== t.itemKey)),
            STREAM,
            CALENDAR,
          )) {
            expect(flowMs).toBeLessThanOrEqual(flows.get(itemKey) ?? Infinity);
          }
        },
      ),
    );
  });

  it('a future-state map with no change equals the current one', () => {
    fc.assert(
      fc.property(
        timelines,
        options,
        fc.constantFrom(...STREAM.stages.map(({ id }) => id)),
        (items, how, stageId) => {
          const map = computeMap(items, STREAM, how);
          const kept = (['wait', 'process'] as const).map(what => ({
            stageId,
            what,
            value: 1,
          }));
          for (const edits of [[], kept]) {
            const future = futureMap(items, STREAM, how, edits);
            expect(future.flowTime).toEqual(map.flowTime);
            expect(future.activityRatio).toEqual(map.activityRatio);
            expect(future.processTime).toEqual(map.processTime);
            expect(future.waitTime).toEqual(map.waitTime);
            expect(future.leftOut).toEqual(map.leftOut);
            expect(future.counted).toBe(map.counted);
          }
        },
      ),
    );
  });

  it('unknown never turns into a number, and every figure says its window and method', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        for (const { figure, stated } of figuresIn(flowAnswers(items, how))) {
          expect([figure, isSound(figure)]).toEqual([figure, true]);
          expect(stated).toBeDefined();
        }
        const map = computeMap(items, STREAM, how);
        const empty = computeMap([], STREAM, how);
        for (const { figure } of figuresIn(compareMaps(map, empty))) {
          expect([figure, isSound(figure)]).toEqual([figure, true]);
        }
        expect(compareMaps(map, empty).flowTime.change.kind).toBe('unknown');
        const size = wasteSize(DAY, items.length, how.window);
        for (const { figure, stated } of figuresIn(size)) {
          expect([figure, isSound(figure)]).toEqual([figure, true]);
          expect(stated).toBe(how.window);
        }
        const flows = flowTimes(items, STREAM, how).map(({ flowMs }) => flowMs);
        for (const { figure } of figuresIn([
          forecastItem(items, STREAM, 'development', DAY),
          bootstrapDifference(flows, flows, {
            seed: 1,
            unit: 'ms',
            resamples: 20,
          }),
        ])) {
          expect([figure, isSound(figure)]).toEqual([figure, true]);
        }
      }),
    );
  });

  it('unknown never turns into a number in deliveries', () => {
    fc.assert(
      fc.property(deliveries, fc.integer({ min: -5, max: 70 }), (given, to) => {
        const facts = deliveryFacts(given);
        const part = { from: day(0), to: day(to) };
        const rollouts = rolloutsOf(facts.deployments, ['prod']);
        const failures = failuresOf(
          rollouts,
          facts.changes,
          facts.incidents.map(incident => ({
            incident,
            attribution: attributeIncident(incident, rollouts, facts.changes),
          })),
        );
        for (const { figure, stated } of figuresIn([
          deliveryOf(facts, ['prod'], DEFAULT_CALENDAR, part, day(62)),
          changeLeadTime(facts.changes, part),
          changeFailRate(rollouts, failures, part, day(62)),
          recoveryTime(failures, part, day(62)),
        ])) {
          expect([figure, isSound(figure)]).toEqual([figure, true]);
          expect(stated).toBe(part);
        }
      }),
    );
  });

  it('unknown never turns into a number in forecasts', () => {
    const done = fc.array(
      fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 9 }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(done, timelines, (history, items) => {
        const how = { seed: 1, trials: 20 };
        const ready = throughputHistory(
          readyInstants(items, STREAM),
          DEFAULT_CALENDAR,
          window,
        );
        const levels = [
          ...forecastHowMany(history, 14, how),
          ...forecastByWhen(history, 10, how),
          ...forecastRelease(
            { ready, done: history },
            { unready: 3, ready: 1 },
            how,
          ).release,
        ];
        const covered = history.filter(day_ => day_ !== null);
        for (const { figure } of levels)
          expect([figure, isSound(figure)]).toEqual([figure, true]);
        expect(
          covered.length >= 28 || levels[0].figure.kind === 'unknown',
        ).toBe(true);
      }),
    );
  });
});
