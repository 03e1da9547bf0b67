import fc from 'fast-check';
import {
  attributeIncident,
  changeFailRate,
  changeLeadTime,
  deliveryOf,
  failuresOf,
  recoveryTime,
  rolloutsOf,
} from './delivery';
import { flowTimes } from './flow';
import {
  forecastByWhen,
  forecastHowMany,
  forecastItem,
  forecastRelease,
  readyInstants,
  throughputHistory,
} from './forecast';
import { wasteSize } from './insight';
import { compareMaps, computeMap } from './map';
import { Figure } from './model';
import { bootstrapDifference } from './statistics';
import { DEFAULT_CALENDAR } from './time';
import { day, DAY } from './__testUtils__/history';
import { STREAM } from './__testUtils__/stream';
import { deliveries, deliveryFacts } from './__testUtils__/arbitraryDelivery';
import {
  window,
  timelines,
  options,
  flowAnswers,
} from './__testUtils__/flowAnswers';

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

describe('for any items, it holds that', () => {
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
