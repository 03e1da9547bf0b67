import { fingerprintOf } from '../__testUtils__/fingerprintOf';
import { Json } from '../tools/Json';
import { createLedger, ledgerLines } from '../ledger/Ledger';
import { CompanyTools } from './World';
import {
  LivingCompany,
  SimulatedCompany,
  simulateBranches,
  simulateCompany,
  SimulationOptions,
} from './simulateCompany';

const NOW = Date.UTC(2026, 10, 2, 12);
const HOUR = 3_600_000;
/** More than lie at hand of each kind of thing. */
const BRANCHES = 4;

const OPTIONS: SimulationOptions = {
  seed: '1',
  now: NOW,
  size: { work: 0.05, more: { branches: BRANCHES - 1, work: 0.05 } },
};
const simulated = () => simulateCompany(OPTIONS);

function ask(
  { tools }: SimulatedCompany,
  tool: keyof CompanyTools,
  path: string,
  query = '',
): any {
  return tools[tool].answer({
    method: 'GET',
    path,
    query: new URLSearchParams(query),
    headers: {},
    body: undefined,
    base: 'http://tool.example',
  }).body;
}

/** The values of a field, each once. */
const numbersOf = (list: readonly Json[], field: string) =>
  new Set(list.map(one => one[field]));

describe('a company of several branches', () => {
  it('is the same to the byte, in small steps as at once, whatever was read of it meanwhile', () => {
    const lived = (steps: number) => {
      const company = simulated();
      company.simulation.hasten(20);
      for (let step = 1; step <= steps; step += 1) {
        company.simulation.runUntil(NOW + (step * HOUR) / steps);
        if (step % 20 === 0) {
          fingerprintOf(company);
        }
      }
      return fingerprintOf(company);
    };
    expect(lived(60)).toBe(lived(1));
  });

  it('has incidents, log entries and events over all branches, the newest first', () => {
    const company = simulated();
    const everything = 'limit=10000&since=2025-01-01T00:00:00Z';
    const { incidents } = ask(company, 'pagerduty', '/incidents', everything);
    expect(numbersOf(incidents, 'id').size).toBe(incidents.length);
    const { log_entries: log } = ask(
      company,
      'pagerduty',
      '/log_entries',
      everything,
    );
    const events = [...company.tools.cdevents.toldBackwards()].map(
      ({ context }) => ({ id: context.id, created_at: context.timestamp }),
    );
    expect(events).toHaveLength([...company.tools.cdevents.told].length);
    expect(numbersOf(events, 'id').size).toBe(events.length);
    for (const list of [incidents, log, events] as Json[][]) {
      const times = list.map(one => one.created_at);
      expect(times.length).toBeGreaterThan(20);
      expect(times).toEqual([...times].sort().reverse());
    }
  });

  it('has the applications, projects and jobs of all branches', () => {
    const company = simulated();
    const { components } = company.company;
    const of = (chain: string) =>
      components.filter(one => one.chain === chain).length;
    const { items } = ask(company, 'argocd', '/api/v1/applications');
    expect(items).toHaveLength(of('jira-argocd'));
    const { jobs } = ask(company, 'jenkins', '/api/json');
    expect(jobs).toHaveLength(2 * BRANCHES);
    const { issues } = ask(
      company,
      'jira',
      '/rest/api/3/search/jql',
      'jql=project = CHK4&maxResults=100',
    );
    expect(issues.length).toBeGreaterThan(10);
  });

  it('says how many branches are done, and tells deliveries of each', () => {
    const told = new Set<string>();
    const ledger = createLedger();
    const steps = simulateBranches(ledger, {
      ...OPTIONS,
      deliveries: {
        from: NOW - 10 * 24 * HOUR,
        to: (tool, { body }) => {
          if (tool === 'github') {
            told.add((body as Json).repository.full_name);
          }
        },
      },
    });
    for (let done = 1; done <= BRANCHES; done += 1) {
      expect(steps.next().value).toEqual({ done, of: BRANCHES });
    }
    const { company } = steps.next().value as LivingCompany;
    for (let branch = 0; branch < BRANCHES; branch += 1) {
      const own = company.teams
        .filter(team => team.branch === branch)
        .flatMap(({ components }) => components);
      expect(own.some(name => told.has(`fernhollow/${name}`))).toBe(true);
    }
    expect(ledgerLines(ledger)).toContain('"checkout-4"');
  });
});
