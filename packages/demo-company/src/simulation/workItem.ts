import { Person } from '../tools/PlayedTool';
import { changeOf } from './changeOf';
import { Process } from './createSimulation';
import { titleOfItem, typeOfItem } from './titles';
import { TrackedItem } from './TrackedItem';
import { createItem } from './Tracker';
import { createSignal } from './waiting';
import { World } from './World';
import { Crew, ItemAtWork } from './ItemAtWork';
import { OrderedItem } from './OrderedItem';

/** The tracker's own rules move an item to Done once it is in production. */
const AUTOMATION: Person = { login: 'automation', bot: true };

/** Begins an item and lets it go its way from the first mention to production. */
export function beginItem(world: World, crew: Crew): OrderedItem {
  const { simulation, ledger } = world;
  const { random, team } = crew;
  const component = random.pick(crew.components);
  const type = typeOfItem(random);
  const title = titleOfItem(random, type, component.name);
  const item = createItem(world, component, random.pick(team.members), {
    title,
    type,
  });
  const done = createSignal();
  ledger.write({
    part: 'observable',
    kind: 'item',
    item: item.key,
    stream: team.stream,
    team: team.name,
    component: component.name,
    type,
    at: simulation.now(),
  });
  simulation.start(goItsWay(world, crew, { item, component, title, done }));
  return { item, done };
}

function* goItsWay(world: World, crew: Crew, work: ItemAtWork): Process {
  const { simulation, ledger } = world;
  const { random, practice, places, team } = crew;
  const { item, component } = work;
  const stage = (name: string, shown = true) =>
    ledger.write({
      part: shown ? 'observable' : 'true',
      kind: 'stage',
      item: item.key,
      stage: name,
      at: simulation.now(),
    });
  const product = random.pick(team.members);
  const author = random.pick(team.members);

  stage('backlog');
  yield simulation.workingHours(random.around(16, 0.8));
  if (random.chance(0.5)) {
    item.move(product, 'Analysis');
    stage('analysis');
    yield simulation.workingHours(random.around(4));
  }
  item.move(product, 'Ready');
  stage('ready');
  if (random.chance(practice.needsPlatform)) {
    yield* waitForPlatform(world, crew, item, product);
  }
  yield simulation.workingHours(random.around(2));
  yield places.enter;
  item.move(author, 'In Progress');
  stage('development');
  const change = yield* changeOf(world, crew, work, author, stage);
  places.leave();
  const merged = crew.lines.get(component.repository)!.merged({
    sha: change.sha,
    by: author,
    component,
    item: item.key,
    traced: !change.untraced,
  });
  if (item.closedByMerge && !change.untraced) {
    // The merge closes the issue.
    item.done(author);
  }
  if (practice.board) {
    yield simulation.hours(2.5);
    item.move(author, 'Waiting for board');
    merged.board();
    stage('board');
  }
  yield merged.delivered;
  yield simulation.hours(random.around(0.1));
  if (!item.closedByMerge) {
    item.done(AUTOMATION);
  } else if (change.untraced) {
    item.done(author);
  }
  if (change.untraced) {
    // All that its tracker tells of the end.
    stage('released');
  }
  work.done.happen();
}

function* waitForPlatform(
  { simulation, ledger }: World,
  crew: Crew,
  item: TrackedItem,
  by: Person,
): Process {
  const other = crew.order();
  const at = simulation.now();
  item.waitFor(by, other.item);
  yield other.done.happened;
  ledger.write({
    part: 'observable',
    kind: 'dependency',
    item: item.key,
    for: other.item.key,
    at,
    until: simulation.now(),
  });
  yield simulation.hours(0.1);
}
