import { Person } from '../tools/PlayedTool';
import { Component } from '../company/Company';
import { Process, Wait } from './createSimulation';
import { causeIncident } from './incidents';
import { Broken, MendableLine, mendLine } from './mendLine';
import { Merged } from './Merged';
import { nextRelease } from './nextRelease';
import { Practice } from './Practice';
import { Production, rollBack } from './rollBack';
import { createSignal, Signal } from './waiting';
import { Forge } from './toolchain/Toolchain';
import { toolchainOf } from './toolchain/toolchainOf';
import { World } from './World';

/** The way of a repository's changes from the merge to production. */
export interface RepositoryLine {
  readonly forge: Forge;
  /** Builds what was merged; it goes to production by the cadence. */
  merged(change: {
    readonly sha: string;
    readonly by: Person;
    readonly component: Component;
    readonly item?: string;
    readonly traced: boolean;
  }): {
    readonly built: Wait;
    readonly delivered: Wait;
    /** Its item is put before the board. */
    board(): void;
  };
}

export const DEPLOYER: Person = { login: 'deploy[bot]', bot: true };
const FLAKY = 0.09;
const DEPLOYMENT_FAILS = 0.03;

export function createRepositoryLine(
  world: World,
  slug: string,
  practice: Practice,
  first: Component,
): RepositoryLine {
  const { simulation, ledger } = world;
  const tools = toolchainOf(world, first);
  const { forge } = tools;
  const random = world.random(`line ${slug}`);
  const mending = world.random(`mending ${slug}`);
  const waiting: Merged[] = [];
  const production: Production = { busy: false, standing: [] };

  const note = (
    change: Merged,
    stage: string,
    told: 'for good' | 'once' | 'never' = 'for good',
    at = simulation.now(),
  ) => {
    // What happens behind an attempt that is told once shows to whoever did not hear of it.
    const unheard =
      change.deploying === 'once' && change.traced && told === 'for good';
    if (change.item && !change.inProduction && (!change.deploying || unheard)) {
      ledger.write({
        part: told === 'for good' && change.traced ? 'observable' : 'true',
        kind: 'stage',
        item: change.item,
        stage,
        at,
        ...(told === 'once' && change.traced && { told }),
        ...(unheard && { told: 'unheard' as const }),
      });
    }
  };

  function* build(change: Merged, by: Person, built: Signal): Process {
    for (;;) {
      yield simulation.hours(1 / 300);
      const run = tools.queueBuild(by, change.sha);
      note(change, 'waiting-for-deployment');
      yield simulation.hours(random.around(0.05));
      run.start();
      change.building = true;
      note(change, 'build-and-test');
      yield simulation.hours(random.around(0.3, 0.3));
      const passed = !random.chance(FLAKY);
      const began = run.finish(passed) ?? [];
      // What of a build begins after the move to the board shows that the item is still built.
      const seen = began.find(
        at => change.boardAt !== undefined && at > change.boardAt,
      );
      if (seen !== undefined) {
        note(change, 'build-and-test', 'for good', seen);
      }
      change.building = false;
      note(change, 'waiting-for-deployment');
      if (passed) {
        break;
      }
      yield simulation.workingHours(random.around(0.7));
    }
    change.built = true;
    built.happen();
    if (practice.cadence === 'continuous' && !practice.board) {
      yield simulation.hours(random.around(0.1));
      yield* deploy();
    }
  }

  /** Brings all that is built, up to a time of merging, to production. */
  function* deploy(mergedUntil = Infinity): Process {
    if (production.busy) {
      return;
    }
    let last = -1;
    waiting.forEach(({ built, at }, place) => {
      const fits = built && at <= mergedUntil;
      last = fits && !(tools.oneByOne && last >= 0) ? place : last;
    });
    if (last < 0) {
      return;
    }
    production.busy = true;
    const batch = tools.oneByOne
      ? waiting.splice(last, 1)
      : waiting.splice(0, last + 1);
    const { sha } = batch[batch.length - 1];
    for (;;) {
      const rollout = tools.rollOut(DEPLOYER, sha);
      if (practice.board) {
        // It is granted; what waits in a queue is known by its last commit.
        batch.forEach((change, place) =>
          note(
            change,
            'waiting-for-deployment',
            place === batch.length - 1 ? 'for good' : 'never',
          ),
        );
      }
      const works = !random.chance(DEPLOYMENT_FAILS);
      const told = works || tools.showsFailures ? 'for good' : 'once';
      yield simulation.hours(random.around(0.02));
      const startedAt = simulation.now();
      rollout.start();
      batch.forEach(change => {
        note(change, 'deployment', told);
        change.deploying = told;
      });
      yield simulation.hours(random.around(0.2, 0.3));
      const deployment = rollout.finish(works);
      batch.forEach(change => {
        change.deploying = false;
      });
      ledger.write({
        part: told === 'for good' ? 'observable' : 'true',
        kind: 'deployment',
        ...(deployment && { deployment }),
        repository: slug,
        commits: batch.map(one => forge.commitKey(one.sha)),
        works,
        startedAt,
        at: simulation.now(),
      });
      if (works && deployment) {
        production.standing.push({ sha, deployment });
        batch.forEach(change => {
          note(change, 'released');
          change.inProduction = true;
          change.delivered.happen();
        });
        const culprit = batch.find(() =>
          random.chance(practice.incidentPerChange),
        );
        if (culprit) {
          simulation.start(
            causeIncident(world, random, {
              cause: { ...culprit, deployment },
              mend: (broken, id) =>
                mendLine(world, mending, mendable(), broken, id),
            }),
          );
        }
        break;
      }
      batch.forEach(change =>
        note(
          change,
          change.building ? 'build-and-test' : 'waiting-for-deployment',
          told,
        ),
      );
      yield simulation.workingHours(random.around(1.5));
    }
    production.busy = false;
    if (practice.cadence === 'continuous' && !practice.board) {
      yield simulation.hours(0.05);
      yield* deploy();
    }
  }

  function* releases(): Process {
    for (;;) {
      const { at, mergedUntil } = nextRelease(simulation.now(), practice);
      yield simulation.until(at);
      yield* deploy(mergedUntil);
      yield simulation.hours(1);
    }
  }

  /** What stands before the history begins. */
  const begin = () => {
    const [by] = world.company.teams.find(
      ({ name }) => name === first.team,
    )!.members;
    const sha = forge.commit(by, { message: 'Begin', paths: ['README.md'] });
    const rollout = tools.rollOut(DEPLOYER, sha);
    rollout.start();
    production.standing.push({ sha, deployment: rollout.finish(true)! });
  };
  begin();
  if (practice.cadence !== 'continuous' || practice.board) {
    simulation.start(releases());
  }
  const line: RepositoryLine = {
    forge,
    merged({ sha, by, component, item, traced }) {
      const built = createSignal();
      const change: Merged = {
        sha,
        at: simulation.now(),
        component,
        item,
        traced,
        built: false,
        building: false,
        deploying: false,
        inProduction: false,
        delivered: createSignal(),
      };
      waiting.push(change);
      simulation.start(build(change, by, built));
      return {
        built: built.happened,
        delivered: change.delivered.happened,
        board() {
          change.boardAt = simulation.now();
        },
      };
    },
  };
  const isContinuous = practice.cadence === 'continuous' && !practice.board;
  function* goBack(broken: Broken): Process<boolean> {
    const by = DEPLOYER;
    const done = yield* rollBack(
      world,
      mending,
      { slug, tools, by, production },
      broken,
    );
    if (isContinuous) {
      // What was built meanwhile found production busy.
      simulation.start(deploy());
    }
    return done;
  }
  function mendable(): MendableLine {
    return {
      forge,
      ...((isContinuous || practice.cadence === 'daily') && {
        rollBack: goBack,
      }),
      merged(change) {
        const { delivered } = line.merged(change);
        return isContinuous ? { delivered } : {};
      },
    };
  }
  return line;
}
