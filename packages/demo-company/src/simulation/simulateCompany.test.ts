import { createHash } from 'node:crypto';
import { catalogEntities } from '../company/catalogEntities';
import { jenkinsFolder } from '../company/toolNames';
import { ledgerLines } from '../ledger/Ledger';
import { itemHistories } from '../stories/ItemHistory';
import { addressOfJob } from '../tools/jenkins/playJenkins';
import { simulateCompany } from './simulateCompany';

const NOW = Date.UTC(2026, 10, 2, 12);

const DAY = 86_400_000;

/** Everything that a reader of the tools, the catalog or the ledger could see, and all that the tools deliver. */
function fingerprint(seed: string): string {
  const hash = createHash('sha256');
  const { company, tools, ledger } = simulateCompany({
    seed,
    now: NOW,
    size: 'small',
    deliveries: {
      from: NOW - 30 * DAY,
      to: (tool, delivery) => hash.update(JSON.stringify([tool, delivery])),
    },
  });
  hash.update(ledgerLines(ledger));
  hash.update(JSON.stringify(catalogEntities(company)));
  hash.update(JSON.stringify(tools.cdevents.told));
  const ask = (tool: keyof typeof tools, path: string, query = '') => {
    const { status = 200, body } = tools[tool].answer({
      method: 'GET',
      path,
      query: new URLSearchParams(query),
      headers: {},
      body: undefined,
      base: 'http://tool.example',
    });
    expect([path, status]).toEqual([path, 200]);
    hash.update(JSON.stringify(body));
  };
  const all = 'per_page=10000';
  for (const component of company.components) {
    const { chain, repository, jiraProject } = component;
    if (chain === 'gitlab') {
      const project = `/api/v4/projects/${encodeURIComponent(repository)}`;
      for (const list of [
        'issues',
        'merge_requests',
        'pipelines',
        'deployments',
      ]) {
        ask('gitlab', `${project}/${list}`, `${all}&order_by=updated_at`);
      }
    } else if (chain !== 'cdevents') {
      for (const list of [
        'pulls',
        'issues/events',
        'actions/runs',
        'commits',
      ]) {
        ask('github', `/repos/${repository}/${list}`, all);
      }
    }
    if (chain === 'jira-jenkins') {
      const folder = addressOfJob(jenkinsFolder(component));
      for (const job of ['build', 'deploy']) {
        ask('jenkins', `/${folder}job/${job}/api/json`);
      }
    }
    if (jiraProject) {
      const jql = `jql=project = ${jiraProject}&maxResults=100`;
      ask('jira', '/rest/api/3/search/jql', jql);
    }
  }
  ask('argocd', '/api/v1/applications');
  ask('pagerduty', '/log_entries', 'limit=10000');
  return hash.digest('hex');
}

describe('a simulated company', () => {
  it('is the same to the byte for the same seed and end, and another for another', () => {
    const first = fingerprint('1');
    expect(fingerprint('1')).toBe(first);
    expect(fingerprint('2')).not.toBe(first);
  });

  it('loses no item: each goes its stages in the order of time, once to production', () => {
    const { ledger } = simulateCompany({
      seed: '1',
      now: NOW,
      size: 'small',
    });
    const items = itemHistories(ledger.entries);
    expect(items.length).toBeGreaterThan(1_000);
    for (const { stages } of items) {
      const times = stages.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(stages[0].stage).toBe('backlog');
      const after = stages.findIndex(({ stage }) => stage === 'released') + 1;
      expect(after === 0 ? [] : stages.slice(after)).toEqual([]);
    }
    // What is merged is delivered by exactly one deployment.
    const delivered = ledger.entries.flatMap(entry =>
      entry.kind === 'deployment' && entry.works ? entry.commits : [],
    );
    expect(new Set(delivered).size).toBe(delivered.length);
    const merged = ledger.entries.flatMap(entry =>
      entry.kind === 'change' || entry.kind === 'fix' ? [entry.commit] : [],
    );
    expect(new Set(merged)).toEqual(new Set([...delivered, ...merged]));
  });

  it('goes on from where it stood, the same in small steps as at once', () => {
    const lived = (steps: number) => {
      const { simulation, ledger } = simulateCompany({
        seed: '1',
        now: NOW,
        size: 'small',
      });
      simulation.hasten(20);
      for (let step = 1; step <= steps; step += 1) {
        simulation.runUntil(NOW + (step * 3_600_000) / steps);
      }
      return ledgerLines(ledger);
    };
    expect(lived(60)).toBe(lived(1));
  });
});
