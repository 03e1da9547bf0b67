import { Person } from '../tools/PlayedTool';
import { Process } from './createSimulation';
import { Crew, ItemAtWork } from './ItemAtWork';
import { World } from './World';

/** Develops an item's change until it is merged; the commit on the default branch. */
export function* changeOf(
  world: World,
  crew: Crew,
  { item, component, title }: ItemAtWork,
  author: Person,
  enter: (name: string, shown: boolean) => void,
): Process<{ readonly sha: string; readonly untraced: boolean }> {
  const { simulation, ledger } = world;
  const { random, practice, places, team } = crew;
  const { repository, folder, jiraProject, ticketPrefix } = component;
  const { forge } = crew.lines.get(repository)!;
  const { now } = simulation;
  const untraced = crew.namesNothing();
  const stage = (name: string) => enter(name, !untraced);
  const reviewer = random.pick(
    team.members.filter(({ login }) => login !== author.login),
  );
  // Who may begin more at once does, and has more to switch between.
  const load = Math.max(1, places.limit / practice.ease);
  const slower = load ** practice.crowding;
  const subject =
    untraced || !(jiraProject ?? ticketPrefix)
      ? title
      : `${item.name} ${title}`;
  const commits: string[] = [];
  let parent: string | undefined;
  const commit = () => {
    parent = forge.commit(author, {
      message: subject,
      parent,
      paths: [
        `${folder ? `${folder}/` : ''}src/part${random.integer(1, 9)}.ts`,
      ],
    });
    commits.push(parent);
    return parent;
  };

  const effort = random.around(practice.effortHours) * slower;
  const steps = random.integer(1, 3);
  for (let made = 0; made < steps; made += 1) {
    yield simulation.workingHours(effort / steps);
    commit();
    if (made === 0 && random.chance(practice.blocked)) {
      yield simulation.workingHours(0.5);
      const at = now();
      item.flag(author, true);
      yield simulation.workingHours(random.around(20));
      item.flag(author, false);
      ledger.write({
        part: 'observable',
        kind: 'blocked',
        item: item.key,
        at,
        until: now(),
      });
    }
  }
  yield simulation.hours(0.1);
  const change = forge.open(author, {
    title: subject,
    ...(!untraced && item.closedByMerge && { closes: item.name }),
    branch: `${untraced ? 'work' : item.name.replace(/\W+/g, '-')}-${now()}`,
    commits: [...commits],
  });
  stage('waiting-for-review');
  for (let rounds = 0; ; rounds += 1) {
    const wait = practice.reviewWaitHours(now());
    yield simulation.workingHours(random.around(wait, 0.4) * slower);
    const again = rounds < 3 && random.chance(practice.changesRequested);
    if (random.chance(0.5)) {
      change.review(reviewer, 'COMMENTED');
      stage('review');
      yield simulation.workingHours(random.around(1) * slower);
    } else if (!again) {
      stage('review');
    }
    if (!again) {
      change.review(reviewer, 'APPROVED');
      if (!practice.test || (yield* passesTest())) {
        break;
      }
    }
    change.review(reviewer, 'CHANGES_REQUESTED');
    stage('development');
    yield simulation.workingHours(random.around(3) * slower);
    change.push(author, [commit()]);
    stage('waiting-for-review');
  }
  yield simulation.workingHours(random.around(0.8) * slower);
  const sha = change.merge(author);
  stage('waiting-for-deployment');
  ledger.write({
    part: untraced ? 'true' : 'observable',
    kind: 'change',
    change: change.key,
    item: item.key,
    commit: forge.commitKey(sha),
    at: now(),
  });
  return { sha, untraced };

  function* passesTest(): Process<boolean> {
    const { waitHours, hours } = practice.test!;
    yield simulation.hours(0.1);
    item.move(author, 'Waiting for test');
    stage('waiting-for-test');
    yield simulation.workingHours(random.around(waitHours));
    item.move(reviewer, 'Testing');
    stage('test');
    yield simulation.workingHours(random.around(hours));
    const passed = !crew.failsTest();
    if (!passed) {
      item.move(reviewer, 'In Progress');
    }
    return passed;
  }
}
