import { Component } from '../company/Company';
import { inBranch } from '../company/inBranch';
import { Random } from '../random/createRandom';
import { Broken } from './mendLine';
import { Process } from './createSimulation';
import { World } from './World';

const SYMPTOMS = [
  'answers slowly',
  'refuses every tenth request',
  'shows old data',
  'cannot be reached',
] as const;

/** What an incident comes from, where that is a deployment. */
interface Failure {
  readonly cause: Broken;
  /** Makes it good; told the id of the incident. */
  readonly mend: (cause: Broken, incident: string) => Process;
}

/** An incident some time after the deployment that caused it. */
export function* causeIncident(
  world: World,
  random: Random,
  failure: Failure,
): Process {
  yield world.simulation.hours(random.around(0.8, 0.7));
  yield* incident(world, failure.cause.component, random, failure);
}

/** From the alarm to the end; without a cause no deployment is to blame. */
export function* incident(
  world: World,
  component: Component,
  random: Random,
  failure?: Failure,
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
    ...(failure && { cause: failure.cause.deployment }),
    at: simulation.now(),
  });
  yield simulation.hours(random.around(0.15));
  pagerduty.acknowledge(simulation.now(), id);
  yield simulation.hours(random.around(1.8, 0.7));
  if (failure) {
    yield* failure.mend(failure.cause, id);
  }
  pagerduty.resolve(simulation.now(), id);
  ledger.write({
    part: 'observable',
    kind: 'resolved',
    incident: `pagerduty:${id}`,
    at: simulation.now(),
  });
}

/** In a company of the usual size. */
const DAYS_BETWEEN_FAILURES = 12;

/**
 * Failures of the surroundings: now and then one, and that of the planted story.
 *
 * @param scale - how much more there is of everything than in a company of the usual size
 */
export function* surroundings(world: World, scale: number): Process {
  const { simulation, company, branch, dates } = world;
  const random = world.random(inBranch('surroundings', branch));
  const chat = inBranch('chat', branch);
  const planned = company.components.find(({ name }) => name === chat)!;
  simulation.start(
    (function* networkFails(): Process {
      yield simulation.until(dates.networkFailure);
      yield* incident(
        world,
        planned,
        world.random(inBranch('network', branch)),
      );
    })(),
  );
  for (;;) {
    yield simulation.hours(
      random.exponential((24 * DAYS_BETWEEN_FAILURES) / scale),
    );
    simulation.start(incident(world, random.pick(company.components), random));
  }
}
