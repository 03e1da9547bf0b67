import { Random } from '../random/createRandom';
import { Company, Component, Member, Stream, Team } from './Company';
import { DOMAINS, SYSTEMS, titleOf } from './domains';
import { FAMILY_NAMES, GIVEN_NAMES } from './names';
import { inBranch, keyInBranch } from './inBranch';
import { STREAMS } from './streams';
import { TEAM_PLANS, TeamPlan } from './teams';

/** Owner of the company's repositories. */
const ORGANISATION = 'fernhollow';

/** The repository that three streams share. */
const SHARED_REPOSITORY = `${ORGANISATION}/shop-web`;

/** Components that belong to a second stream: streams cross. */
const CROSSINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['payment-router', ['payments', 'checkout']],
  ['sign-in', ['membership', 'trust']],
  ['delivery-promise', ['order-to-door', 'checkout']],
]);

/** Everything that is planned, in the order of the plan. */
const COMPONENTS = TEAM_PLANS.flatMap(plan => plan.components.map(plain));

/**
 * A branch of a company, with all that the plan has.
 *
 * @param branch - 0 is the first, whose names are those of the plan
 */
export function createBranch(
  chance: { of(name: string): Random },
  branch: number,
): Omit<Company, 'seed'> {
  const random = chance.of(inBranch('company', branch));
  const named = (name: string) => inBranch(name, branch);
  const logins = new Set<string>(['guest']);
  const teams = TEAM_PLANS.map((plan): Team => {
    const name = named(plan.team);
    return {
      name,
      title: titleOf(name),
      stream: named(plan.stream),
      branch,
      plan,
      components: plan.components.map(word => named(plain(word))),
      members: Array.from({ length: random.integer(4, 8) }, () =>
        hire(random, logins, branch),
      ),
    };
  });
  return {
    domains: DOMAINS.map(domain => ({
      name: named(domain.name),
      title: titleOf(named(domain.name)),
    })),
    systems: SYSTEMS.map(system => ({
      name: named(system.name),
      title: titleOf(named(system.name)),
      domain: named(system.domain),
      ...(system.stream && { stream: named(system.stream) }),
      team: named(system.team),
    })),
    teams,
    components: TEAM_PLANS.flatMap(plan =>
      plan.components.map(word => createComponent(random, plan, word, branch)),
    ),
    streams: STREAMS.map(stream => streamInBranch(stream, branch)),
  };
}

function createComponent(
  random: Random,
  plan: TeamPlan,
  word: string,
  branch: number,
): Component {
  const stream = STREAMS.find(({ name }) => name === plan.stream)!;
  const system = SYSTEMS.find(({ name }) => name === plan.system)!;
  const planned = plain(word);
  const named = (one: string) => inBranch(one, branch);
  const name = named(planned);
  const shared = word.endsWith('*');
  return {
    name,
    title: titleOf(name),
    type: /(pages|desk|app)$/.test(planned) ? 'website' : 'service',
    system: named(plan.system),
    team: named(plan.team),
    chain: stream.chain,
    repository: shared ? named(SHARED_REPOSITORY) : `${ORGANISATION}/${name}`,
    ...(shared && { folder: name }),
    ...ticketsOf(stream, branch),
    ...(plan.jiraComponent && { jiraComponent: plan.jiraComponent }),
    pagerDutyService: `P${
      1000 + branch * COMPONENTS.length + COMPONENTS.indexOf(planned)
    }`,
    ...(system.stream !== plan.stream || CROSSINGS.has(planned)
      ? { streams: (CROSSINGS.get(planned) ?? [plan.stream]).map(named) }
      : {}),
    dependsOn: [...new Set([random.pick(COMPONENTS), random.pick(COMPONENTS)])]
      .filter(other => other < planned)
      .map(named),
    providesApi: random.chance(0.3),
  };
}

function streamInBranch(stream: Stream, branch: number): Stream {
  if (branch === 0) {
    return stream;
  }
  const named = (name: string) => inBranch(name, branch);
  return {
    ...stream,
    ...ticketsOf(stream, branch),
    name: named(stream.name),
    title: `${stream.title} ${branch + 1}`,
    owner: named(stream.owner),
    ...(stream.parent && { parent: named(stream.parent) }),
    supports: stream.supports.map(named),
  };
}

/** Where the tickets of a stream are: each branch has its own. */
function ticketsOf(
  { jiraProject, ticketPrefix }: Stream,
  branch: number,
): Pick<Stream, 'jiraProject' | 'ticketPrefix'> {
  return {
    ...(jiraProject && { jiraProject: keyInBranch(jiraProject, branch) }),
    ...(ticketPrefix && { ticketPrefix: keyInBranch(ticketPrefix, branch) }),
  };
}

function plain(word: string): string {
  return word.replace('*', '');
}

function hire(random: Random, logins: Set<string>, branch: number): Member {
  for (;;) {
    const given = random.pick(GIVEN_NAMES);
    const family = random.pick(FAMILY_NAMES);
    const login = inBranch(`${given}-${family}`.toLowerCase(), branch);
    if (!logins.has(login)) {
      logins.add(login);
      return { login, name: `${given} ${family}` };
    }
  }
}
