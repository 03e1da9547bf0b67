import { Component, Member } from '../company/Company';
import { Random } from '../random/createRandom';
import { Process, Wait } from './createSimulation';
import { Forge } from './toolchain/Toolchain';
import { World } from './World';

/** Of the deployments that cause an incident, where one can go back at any time. */
const ROLLED_BACK = 0.75;
/** Of those that are not rolled back: their change is taken back. The rest is set right where no tool here tells of it. */
const REVERTED = 0.8;

/** A deployment that caused an incident. */
export interface Broken {
  readonly deployment: string;
  /** The commit that is to blame, and the component that it broke. */
  readonly sha: string;
  readonly component: Component;
}

/** What one can do to a repository's line. */
export interface MendableLine {
  readonly forge: Forge;
  /** Deploys what was deployed before; whether it could be done. Absent where releases are not taken back. */
  readonly rollBack?: (broken: Broken) => Process<boolean>;
  /** Takes what was merged on its way; absent where nobody waits for it. */
  readonly merged: (change: {
    readonly sha: string;
    readonly by: Member;
    readonly component: Component;
    readonly traced: false;
  }) => { readonly delivered?: Wait };
}

/** Makes good what a deployment broke. */
export function* mendLine(
  { company, simulation, ledger, tools }: World,
  random: Random,
  { forge, rollBack, merged }: MendableLine,
  broken: Broken,
  incident: string,
): Process {
  if (random.chance(ROLLED_BACK) && rollBack && (yield* rollBack(broken))) {
    return;
  }
  if (!random.chance(REVERTED)) {
    return;
  }
  const { members } = company.teams.find(
    ({ name }) => name === broken.component.team,
  )!;
  const by = random.pick(members);
  const short = broken.sha.slice(0, 10);
  const title = `Revert ${short}`;
  const { folder } = broken.component;
  const change = forge.open(by, {
    title,
    closes: `${tools.pagerduty.addressOf(incident)}\n\nThis reverts commit ${
      broken.sha
    }.`,
    branch: `revert-${short}-${simulation.now()}`,
    commits: [
      forge.commit(by, {
        message: title,
        paths: [`${folder ? `${folder}/` : ''}src/part1.ts`],
      }),
    ],
  });
  yield simulation.hours(random.around(0.2));
  change.review(members.find(({ login }) => login !== by.login)!, 'APPROVED');
  yield simulation.hours(0.05);
  const sha = change.merge(by);
  ledger.write({
    part: 'observable',
    kind: 'fix',
    incident: `pagerduty:${incident}`,
    change: change.key,
    commit: forge.commitKey(sha),
    reverts: forge.commitKey(broken.sha),
    at: simulation.now(),
  });
  const { component } = broken;
  const { delivered } = merged({ sha, by, component, traced: false });
  if (delivered) {
    yield delivered;
  }
}
