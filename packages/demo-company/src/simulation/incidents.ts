import { Component } from '../company/Company';
import { Random } from '../random/createRandom';
import { Process } from './createSimulation';
import { World } from './World';

const SYMPTOMS = [
  'answers slowly',
  'refuses every tenth request',
  'shows old data',
  'cannot be reached',
] as const;

/** An incident some time after the deployment that caused it. */
export function* causeIncident(
  world: World,
  component: Component,
  random: Random,
  cause: string,
): Process {
  yield world.simulation.hours(random.around(0.8, 0.7));
  yield* incident(world, component, random, cause);
}

/** From the alarm to the end; without a cause no deployment is to blame. */
export function* incident(
  world: World,
  component: Component,
  random: Random,
  cause?: string,
): Process {
  const { simulation, ledger } = world;
  const { pagerduty } = world.tools;
  const id = pagerduty.trigger(simulation.now(), component.pagerDutyService, {
    title: `${component.title} ${random.pick(SYMPTOMS)}`,
    urgency: random.chance(0.7) ? 'high' : 'low',
  });
  ledger.write({
    part: 'true',
    kind: 'incident',
    incident: `pagerduty:${id}`,
    component: component.name,
    ...(cause && { cause }),
    at: simulation.now(),
  });
  yield simulation.hours(random.around(0.15));
  pagerduty.acknowledge(simulation.now(), id);
  yield simulation.hours(random.around(1.8, 0.7));
  pagerduty.resolve(simulation.now(), id);
  ledger.write({
    part: 'observable',
    kind: 'resolved',
    incident: `pagerduty:${id}`,
    at: simulation.now(),
  });
}

/** Failures of the surroundings: now and then one, and that of the planted story. */
export function* surroundings(world: World): Process {
  const random = world.random('surroundings');
  const { simulation, company, dates } = world;
  const planned = company.components.find(({ name }) => name === 'chat')!;
  simulation.start(
    (function* networkFails(): Process {
      yield simulation.until(dates.networkFailure);
      yield* incident(world, planned, world.random('network'));
    })(),
  );
  for (;;) {
    yield simulation.hours(random.exponential(24 * 12));
    simulation.start(incident(world, random.pick(company.components), random));
  }
}
