import { createRandom, Random } from '../random/createRandom';
import { Company, Component, Member, Team } from './Company';
import { DOMAINS, SYSTEMS, titleOf } from './domains';
import { FAMILY_NAMES, GIVEN_NAMES } from './names';
import { STREAMS } from './streams';
import { TEAM_PLANS } from './teams';

/** Owner of the company's repositories. */
export const ORGANISATION = 'fernhollow';

/** The repository that three streams share. */
export const SHARED_REPOSITORY = `${ORGANISATION}/shop-web`;

/** Components that belong to a second stream: streams cross. */
const CROSSINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['payment-router', ['payments', 'checkout']],
  ['sign-in', ['membership', 'trust']],
  ['delivery-promise', ['order-to-door', 'checkout']],
]);

/** A company; the places are the same for every seed, its people and ties are not. */
export function createCompany(seed: string): Company {
  const random = createRandom(seed).of('company');
  const logins = new Set<string>(['guest']);
  const teams = TEAM_PLANS.map(
    (plan): Team => ({
      name: plan.team,
      title: titleOf(plan.team),
      stream: plan.stream,
      components: plan.components.map(plain),
      members: Array.from({ length: random.integer(4, 8) }, () =>
        hire(random, logins),
      ),
    }),
  );
  const all = TEAM_PLANS.flatMap(plan => plan.components.map(plain));
  const components = TEAM_PLANS.flatMap(plan => {
    const stream = STREAMS.find(({ name }) => name === plan.stream)!;
    const system = SYSTEMS.find(({ name }) => name === plan.system)!;
    return plan.components.map((word): Component => {
      const name = plain(word);
      const shared = word.endsWith('*');
      return {
        name,
        title: titleOf(name),
        type: /(pages|desk|app)$/.test(name) ? 'website' : 'service',
        system: plan.system,
        team: plan.team,
        chain: stream.chain,
        repository: shared ? SHARED_REPOSITORY : `${ORGANISATION}/${name}`,
        ...(shared && { folder: name }),
        ...(stream.jiraProject && { jiraProject: stream.jiraProject }),
        ...(stream.ticketPrefix && { ticketPrefix: stream.ticketPrefix }),
        ...(plan.jiraComponent && { jiraComponent: plan.jiraComponent }),
        pagerDutyService: `P${String(1000 + all.indexOf(name))}`,
        ...(system.stream !== plan.stream || CROSSINGS.has(name)
          ? { streams: CROSSINGS.get(name) ?? [plan.stream] }
          : {}),
        dependsOn: [...new Set([random.pick(all), random.pick(all)])].filter(
          other => other < name,
        ),
        providesApi: random.chance(0.3),
      };
    });
  });
  return {
    seed,
    domains: DOMAINS,
    systems: SYSTEMS,
    teams,
    components,
    streams: STREAMS,
  };
}

function plain(word: string): string {
  return word.replace('*', '');
}

function hire(random: Random, logins: Set<string>): Member {
  for (;;) {
    const given = random.pick(GIVEN_NAMES);
    const family = random.pick(FAMILY_NAMES);
    const login = `${given}-${family}`.toLowerCase();
    if (!logins.has(login)) {
      logins.add(login);
      return { login, name: `${given} ${family}` };
    }
  }
}
