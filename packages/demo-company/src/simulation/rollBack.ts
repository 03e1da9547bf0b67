import { Person } from '../tools/PlayedTool';
import { Random } from '../random/createRandom';
import { Process } from './createSimulation';
import { Broken } from './mendLine';
import { Toolchain } from './toolchain/Toolchain';
import { World } from './World';

/** What was deployed, and by which deployment. */
export interface Standing {
  readonly sha: string;
  readonly deployment: string;
}

/** What is deployed to production, one after the other. */
export interface Production {
  /** Something is being deployed. */
  busy: boolean;
  /** All that was, the latest last. */
  readonly standing: Standing[];
}

/** Deploys what was deployed before, unless something else was since; whether it was done. */
export function* rollBack(
  { simulation, ledger }: World,
  random: Random,
  line: {
    readonly slug: string;
    readonly tools: Toolchain;
    readonly by: Person;
    readonly production: Production;
  },
  { deployment: undoes }: Broken,
): Process<boolean> {
  const { slug, tools, by, production } = line;
  while (production.busy) {
    yield simulation.hours(0.1);
  }
  const [before, last] = production.standing.slice(-2);
  if (last?.deployment !== undoes) {
    return false;
  }
  production.busy = true;
  const rollout = tools.rollOut(by, before.sha);
  yield simulation.hours(random.around(0.02));
  const startedAt = simulation.now();
  rollout.start();
  yield simulation.hours(random.around(0.15, 0.3));
  const deployment = rollout.finish(true)!;
  production.standing.push({ sha: before.sha, deployment });
  ledger.write({
    part: 'observable',
    kind: 'rollback',
    deployment,
    repository: slug,
    undoes,
    startedAt,
    at: simulation.now(),
  });
  production.busy = false;
  return true;
}
