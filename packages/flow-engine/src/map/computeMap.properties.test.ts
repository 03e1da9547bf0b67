import fc from 'fast-check';
import { Figure, MapOptions, ValueStreamMap } from '../model';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from '../timeline';
import { computeEvidence } from './computeEvidence';
import { computeMap } from './computeMap';

const timelines = arbitraryHistories(12).map(histories =>
  histories.flatMap(history => [...composeTimelines(history, STREAM)]),
);
const options = fc
  .tuple(
    fc.constantFrom('calendar' as const, 'working' as const),
    fc.constantFrom('state' as const, 'activity' as const),
  )
  .map(
    ([clock, basis]): MapOptions => ({
      window: { from: day(0), to: day(62) },
      clock,
      basis,
      asOf: day(62),
    }),
  );

function number(figure: Figure): number {
  if (figure.kind === 'unknown') throw new Error(figure.reason);
  return figure.value;
}

function figuresIn(value: unknown): Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'kind' in value && (value.kind === 'value' || value.kind === 'unknown')
      ? [value as Figure]
      : [];
  return [...own, ...Object.values(value).flatMap(figuresIn)];
}

const committed = (map: ValueStreamMap) =>
  map.ladder.steps.filter((_, s) => map.stages[s].committed);

describe('computeMap, for any items', () => {
  it('adds the committed steps of the ladder up to the mean flow time', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        const map = computeMap(items, STREAM, how);
        if (map.counted === 0) return;
        const sum = committed(map).reduce(
          (total, { waitMs, workMs, unknownMs }) =>
            total + waitMs + workMs + unknownMs,
          0,
        );
        expect(sum).toBeCloseTo(number(map.meanFlowTime), 3);
      }),
    );
  });

  it('has a mean flow time that is done less start on the chosen clock', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        const { counted, result } = computeEvidence(
          { figure: 'flow-time' },
          items,
          STREAM,
          how,
        );
        for (const { from, to, value } of counted) {
          const elapsed = to! - from!;
          expect(value).toBeLessThanOrEqual(elapsed);
          expect(how.clock === 'working' || value === elapsed).toBe(true);
        }
        expect(result.n).toBe(counted.length);
      }),
    );
  });

  it('gives no number that is not finite, and no unknown a value', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        for (const figure of figuresIn(computeMap(items, STREAM, how))) {
          expect('value' in figure).toBe(figure.kind === 'value');
          expect(
            figure.kind === 'unknown' || Number.isFinite(figure.value),
          ).toBe(true);
        }
      }),
    );
  });

  it('adds up over adjacent windows', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 1, max: 61 }), (items, cut) => {
        const velocity = (from: number, to: number) =>
          number(
            computeMap(items, STREAM, {
              window: { from: day(from), to: day(to) },
              clock: 'calendar',
              basis: 'state',
              asOf: day(to),
            }).velocity,
          );
        expect(velocity(0, cut) + velocity(cut, 62)).toBe(velocity(0, 62));
      }),
    );
  });

  it('counts an item once, however often it is given and in any order', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        expect(
          computeMap([...items].reverse().concat(items), STREAM, how),
        ).toEqual(computeMap([...items].reverse(), STREAM, how));
      }),
    );
  });

  it('never has a longer flow time without the constraint', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        const { constraint, flowTime } = computeMap(items, STREAM, how);
        if (constraint.kind !== 'found') return;
        if (constraint.flowTimeWithout.kind === 'unknown') return;
        expect(constraint.flowTimeWithout.value).toBeLessThanOrEqual(
          number(flowTime.p50),
        );
      }),
    );
  });
});
