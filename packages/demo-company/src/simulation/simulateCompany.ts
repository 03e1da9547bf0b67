import { createBranches, joinBranches } from '../company/createCompany';
import { Company } from '../company/Company';
import { createLedger, Ledger, OpenLedger } from '../ledger/Ledger';
import { createRandom } from '../random/createRandom';
import { Delivery, Instant } from '../tools/PlayedTool';
import { createSimulation, Process } from './createSimulation';
import { Course, inStep } from './inStep';
import { surroundings } from './incidents';
import { practiceOf } from './practices';
import { createRepositoryLine, RepositoryLine } from './RepositoryLine';
import { HISTORY_DAYS, storyDates } from './StoryDates';
import { beginItem } from './workItem';
import { Crew } from './ItemAtWork';
import { playTools } from './playTools';
import { createQuota } from './createQuota';
import {
  branchesOf,
  CompanyExtent,
  CompanySize,
  SIZES,
  workIn,
} from './companySizes';
import { inBranch } from '../company/inBranch';
import { createPlaces } from './waiting';
import { CompanyTools, World } from './World';

/** A company with its history. */
export interface LivingCompany {
  readonly company: Company;
  readonly tools: CompanyTools;
  /** It stands at `now`; it may be run further. */
  readonly simulation: Course;
  /** From now on takes what the tools deliver. */
  listen(told: Listener): void;
}

/** A company whose truth is kept in memory. */
export interface SimulatedCompany extends LivingCompany {
  readonly ledger: OpenLedger;
}

/** What company, and who is told of it. */
export interface SimulationOptions {
  readonly seed: string;
  readonly now: Instant;
  readonly size?: CompanySize | CompanyExtent;
  /** What the tools deliver from some time before `now` on goes here. */
  readonly deliveries?: { readonly from: Instant; readonly to: Listener };
}

/** Takes what a tool delivers. */
export type Listener = (tool: keyof CompanyTools, delivery: Delivery) => void;

const DAY = 86_400_000;
const WEEK_HOURS = 40;
/** Does what others of its branch wait for. */
const PLATFORM_CREW = 'runtime-crew';

/**
 * 18 months of a company up to `now`: the same for the same seed, size and
 * `now`. Its branches have nothing to do with each other and live one after
 * the other, so that only what one of them works with need be at hand.
 */
export function simulateCompany(options: SimulationOptions): SimulatedCompany {
  const ledger = createLedger();
  const steps = simulateBranches(ledger, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return { ...step.value, ledger };
    }
  }
}

/** The same, whose truth is written to a ledger: yields after each branch how many are done. */
export function* simulateBranches(
  ledger: Ledger,
  options: SimulationOptions,
): Generator<
  { readonly done: number; readonly of: number },
  LivingCompany,
  void
> {
  const { seed, size = 'medium', deliveries } = options;
  const extent = typeof size === 'string' ? SIZES[size] : size;
  const now = Math.floor(options.now / 1000) * 1000;
  const branches = createBranches(seed, branchesOf(extent));
  const company = joinBranches(branches);
  const chance = createRandom(seed);
  const begin = now - HISTORY_DAYS * DAY;
  let told: Listener | undefined;
  const tools = playTools(
    company,
    begin,
    tool => told && ((delivery: Delivery) => told!(tool, delivery)),
  );
  const courses: Course[] = [];
  for (const [branch, own] of branches.entries()) {
    const world: World = {
      company: own,
      branch,
      simulation: createSimulation(begin),
      tools,
      ledger,
      dates: storyDates(now),
      random: name => chance.of(name),
    };
    startTeams(world, workIn(extent, branch));
    world.simulation.start(surroundings(world, workIn(extent, branch)));
    told = undefined;
    if (deliveries) {
      world.simulation.runUntil(Math.min(deliveries.from, now));
      told = deliveries.to;
    }
    world.simulation.runUntil(now);
    courses.push(world.simulation);
    yield { done: courses.length, of: branches.length };
  }
  return {
    company,
    tools,
    simulation: inStep(courses),
    listen(listener) {
      told = listener;
    },
  };
}

/** @param work - how much there is of it, against a company of the usual size */
function startTeams(world: World, work: number): void {
  const { company, branch, dates, simulation } = world;
  const lines = new Map<string, RepositoryLine>();
  const crews = new Map<string, Crew>();
  for (const team of company.teams) {
    const practice = practiceOf(team, dates, work);
    const components = company.components.filter(
      component => component.team === team.name,
    );
    for (const component of components) {
      if (!lines.has(component.repository)) {
        lines.set(
          component.repository,
          createRepositoryLine(
            world,
            component.repository,
            practice,
            component,
          ),
        );
      }
    }
    const places = createPlaces(practice.places(simulation.now()));
    const crew: Crew = {
      team,
      practice,
      places,
      components,
      random: world.random(`team ${team.name}`),
      namesNothing: createQuota(
        world.random(`names of ${team.name}`),
        practice.untraceable,
      ),
      failsTest: createQuota(
        world.random(`tests of ${team.name}`),
        practice.test?.failure ?? 0,
      ),
      lines,
      order: () =>
        beginItem(world, crews.get(inBranch(PLATFORM_CREW, branch))!),
    };
    crews.set(team.name, crew);
    simulation.start(arrivals(world, crew));
    simulation.start(limits(world, crew));
  }
}

function* arrivals(world: World, crew: Crew): Process {
  const perHour = crew.practice.itemsPerWeek / WEEK_HOURS;
  for (;;) {
    yield world.simulation.workingHours(crew.random.exponential(1 / perHour));
    beginItem(world, crew);
  }
}

/** Sets the number of places anew every day. */
function* limits({ simulation }: World, { places, practice }: Crew): Process {
  for (;;) {
    yield simulation.workingHours(8);
    places.limit = practice.places(simulation.now());
  }
}
