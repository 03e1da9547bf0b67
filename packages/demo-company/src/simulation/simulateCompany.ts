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
import { createPlaces } from './waiting';
import { CompanyTools, World } from './World';

/** How much there is of everything, against a company of the usual size. */
export const SIZES = { small: 0.15, medium: 1, large: 2 } as const;
export type CompanySize = keyof typeof SIZES;

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

/** 18 months of a company up to `now`: the same for the same seed, size and `now`. */
export function simulateCompany(options: {
  readonly seed: string;
  readonly now: Instant;
  readonly size?: CompanySize;
  /** What the tools deliver from some time before `now` on goes here. */
  readonly deliveries?: { readonly from: Instant; readonly to: Listener };
}): SimulatedCompany {
  const { seed, size = 'medium' } = options;
  const now = Math.floor(options.now / 1000) * 1000;
  const company = createCompany(seed);
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
  startTeams(world, SIZES[size]);
  world.simulation.start(surroundings(world, SIZES[size]));
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

function startTeams(world: World, scale: number): void {
  const { company, dates, simulation } = world;
  const lines = new Map<string, RepositoryLine>();
  const crews = new Map<string, Crew>();
  for (const team of company.teams) {
    const practice = practiceOf(team, dates, scale);
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
      order: () => beginItem(world, crews.get('runtime-crew')!),
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
