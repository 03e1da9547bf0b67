import fc from 'fast-check';
import { deliveryOf, deploymentFrequency, rolloutsOf } from './delivery';
import { flowVelocity, meanFlowLoad, throughputPerDay } from './flow';
import { Figure, Timeline, Window } from './model';
import { DEFAULT_CALENDAR } from './time';
import { day } from './__testUtils__/history';
import { STREAM } from './__testUtils__/stream';
import { deliveries, deliveryFacts } from './__testUtils__/arbitraryDelivery';
import {
  window,
  timelines,
  options,
  flowAnswers,
} from './__testUtils__/flowAnswers';

function number(figure: Figure): number {
  if (figure.kind === 'unknown') throw new Error(figure.reason);
  return figure.value;
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
});
