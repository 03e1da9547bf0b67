import { createCompany } from '../company/createCompany';
import { Company } from '../company/Company';
import { createLedger, Ledger } from '../ledger/Ledger';
import { createRandom } from '../random/createRandom';
import { Delivery, Instant } from '../tools/PlayedTool';
import { createSimulation, Process, Simulation } from './createSimulation';
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
  wholeWork,
  workIn,
} from './companySizes';
import { inBranch } from '../company/inBranch';
import { createPlaces } from './waiting';
import { CompanyTools, World } from './World';

export interface SimulatedCompany {
  readonly company: Company;
  readonly tools: CompanyTools;
  readonly ledger: Ledger;
  /** It stands at `now`; it may be run further. */
  readonly simulation: Simulation;
  /** From now on takes what the tools deliver. */
  listen(told: Listener): void;
}

/** Takes what a tool delivers. */
export type Listener = (tool: keyof CompanyTools, delivery: Delivery) => void;

const DAY = 86_400_000;
const WEEK_HOURS = 40;
/** Does what others of its branch wait for. */
const PLATFORM_CREW = 'runtime-crew';

/** 18 months of a company up to `now`: the same for the same seed, size and `now`. */
export function simulateCompany(options: {
  readonly seed: string;
  readonly now: Instant;
  readonly size?: CompanySize | CompanyExtent;
  /** What the tools deliver from some time before `now` on goes here. */
  readonly deliveries?: { readonly from: Instant; readonly to: Listener };
}): SimulatedCompany {
  const { seed, size = 'medium' } = options;
  const extent = typeof size === 'string' ? SIZES[size] : size;
  const now = Math.floor(options.now / 1000) * 1000;
  const company = createCompany(seed, branchesOf(extent));
  const chance = createRandom(seed);
  const begin = now - HISTORY_DAYS * DAY;
  let told: Listener | undefined;
  const tools = playTools(
    company,
    begin,
    tool => told && ((delivery: Delivery) => told!(tool, delivery)),
  );
  const ledger = createLedger();
  const world: World = {
    company,
    simulation: createSimulation(begin),
    tools,
    ledger,
    dates: storyDates(now),
    random: name => chance.of(name),
  };
  startTeams(world, extent);
  world.simulation.start(surroundings(world, wholeWork(extent)));
  if (options.deliveries) {
    world.simulation.runUntil(options.deliveries.from);
    told = options.deliveries.to;
  }
  world.simulation.runUntil(now);
  return {
    company,
    tools,
    ledger,
    simulation: world.simulation,
    listen(listener) {
      told = listener;
    },
  };
}

function startTeams(world: World, extent: CompanyExtent): void {
  const { company, dates, simulation } = world;
  const lines = new Map<string, RepositoryLine>();
  const crews = new Map<string, Crew>();
  for (const team of company.teams) {
    const practice = practiceOf(team, dates, workIn(extent, team.branch));
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
        beginItem(world, crews.get(inBranch(PLATFORM_CREW, team.branch))!),
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
