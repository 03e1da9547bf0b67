import { numberedPage } from './entries';
import { projectOf } from './gitlabParties';
import {
  commitOf,
  deploymentOf,
  jobOf,
  pipelineOf,
  releaseOf,
} from './gitlabRuns';
import {
  eventOf,
  issueOf,
  labelEventOf,
  mergeRequestOf,
  noteOf,
} from './gitlabWork';
import { placeAt } from './history';
import { ServedAnswer, ServedRequest, ServedTool } from './Served';

const PROJECTS = 2;
const RELEASES = 100;
/** Jobs of a pipeline, notes of a merge request. */
const JOBS = 5;
const NOTES = 4;
/** Shares of a project's items. */
const SHARES = {
  issues: 25,
  merge_requests: 25,
  pipelines: 35,
  deployments: 15,
};
const ITEMS = ['issue', 'merge-request', 'pipeline', 'deployment'];
type Listed = keyof typeof SHARES;

export const itemsAre: ServedTool['itemsAre'] = 'items of 2 projects';
export const credentials: ServedTool['credentials'] = { token: 'a token' };
export const options: ServedTool['options'] = url => ({
  apiBaseUrl: `${url}/api/v4`,
  projects: Array.from({ length: PROJECTS }, (_, index) => `shop/api-${index}`),
});
export const itemsIn: ServedTool['itemsIn'] = ({ type }) =>
  ITEMS.includes(type) ? 1 : 0;

/** Projects with issues, merge requests, pipelines, deployments and what belongs to each; no epics. */
export const answer: ServedTool['answer'] = (request, items) => {
  if (request.path === '/api/graphql') {
    return { body: pathsOf(request.body as { readonly query: string }) };
  }
  const [, project, rest = ''] =
    /^\/api\/v4\/projects\/(\d+|shop\/api-\d+)(?:\/(.+))?$/.exec(
      request.path,
    ) ?? [];
  if (project === undefined) {
    return undefined;
  }
  const id = Number(/\d+$/.exec(project)![0]);
  if (rest === '') {
    return { body: projectOf(id) };
  }
  const totals = Math.ceil(items / PROJECTS);
  const totalOf = (list: Listed) => Math.ceil((totals * SHARES[list]) / 100);
  const [list, number, detail] = rest.split('/');
  if (list in SHARES) {
    const total = totalOf(list as Listed);
    return number === undefined
      ? listOf(list as Listed, request, id, total)
      : detailOf(request, rest, id, Number(number), detail, total);
  }
  if (rest === 'repository/commits') {
    const total = totalOf('merge_requests');
    return numberedPage(request, total, place =>
      commitOf(total - place, total),
    );
  }
  return list === 'releases'
    ? numberedPage(request, RELEASES, place => releaseOf(place, RELEASES))
    : numberedPage(request, 0, () => ({}));
};

/** What a query for the paths of merge requests gets. */
function pathsOf({ query }: { readonly query: string }) {
  const numbers: string[] = JSON.parse(
    /iids: (\[[^\]]*\])/.exec(query)?.[1] ?? '[]',
  );
  const nodes = numbers.map(iid => ({
    iid,
    diffStats: [{ path: `src/orders/${iid}.ts` }, { path: 'README.md' }],
  }));
  return { data: { project: { mergeRequests: { nodes } } } };
}

function listOf(
  list: Listed,
  request: ServedRequest,
  project: number,
  total: number,
): ServedAnswer {
  const before = request.query.get('updated_before');
  const first = before ? placeAt(Date.parse(before), total) : 0;
  const make = {
    issues: issueOf,
    merge_requests: mergeRequestOf,
    pipelines: pipelineOf,
    deployments: deploymentOf,
  }[list];
  return numberedPage(request, total - first, place =>
    make(total - first - place, total, project),
  );
}

function detailOf(
  request: ServedRequest,
  rest: string,
  project: number,
  number: number,
  detail: string | undefined,
  total: number,
): ServedAnswer | undefined {
  const few = (count: number, make: (place: number) => object) =>
    numberedPage(request, count, make);
  if (detail === undefined) {
    return rest.startsWith('pipelines/')
      ? { body: pipelineOf(number, total, project) }
      : { body: deploymentOf(number, total, project) };
  }
  switch (detail) {
    case 'resource_state_events':
      return few(1, () => eventOf(number, total));
    case 'resource_label_events':
      return few(2, at => labelEventOf(number, at, total));
    case 'notes':
      return few(NOTES, at => noteOf(number, at, total));
    case 'commits':
      return few(1, () => commitOf(number, total));
    case 'closes_issues':
      return few(number % 2, () => issueOf(number, total, project));
    case 'jobs':
      return few(JOBS, at => jobOf(number, at, total));
    default:
      return few(0, () => ({}));
  }
}
