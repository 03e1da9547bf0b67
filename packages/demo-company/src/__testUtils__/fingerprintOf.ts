import { createHash } from 'node:crypto';
import { catalogEntities } from '../company/catalogEntities';
import { jenkinsFolder } from '../company/toolNames';
import { ledgerLines } from '../ledger/Ledger';
import { SimulatedCompany } from '../simulation/simulateCompany';
import { addressOfJob } from '../tools/jenkins/playJenkins';

/**
 * Of the lists that the tools answer with, the catalog, the events that were
 * told and the ledger: the same where all of them are, to the byte. What the
 * connectors ask for besides, `packages/acceptance/src/company` compares.
 *
 * @param more - what else goes in
 */
export function fingerprintOf(
  { company, tools, ledger }: SimulatedCompany,
  more: readonly unknown[] = [],
): string {
  const hash = createHash('sha256');
  more.forEach(one => hash.update(JSON.stringify(one)));
  hash.update(ledgerLines(ledger));
  hash.update(JSON.stringify(catalogEntities(company)));
  hash.update(JSON.stringify([...tools.cdevents.told]));
  const ask = (tool: keyof typeof tools, path: string, query = '') => {
    const { status = 200, body } = tools[tool].answer({
      method: 'GET',
      path,
      query: new URLSearchParams(query),
      headers: {},
      body: undefined,
      base: 'http://tool.example',
    });
    if (status !== 200) {
      throw new Error(`${tool} answered ${path} with ${status}`);
    }
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
