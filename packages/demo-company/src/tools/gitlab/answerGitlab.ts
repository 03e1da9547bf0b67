import { Json } from '../Json';
import { ToolAnswer, ToolRequest } from '../PlayedTool';
import { GitlabProject, projectBody } from './GitlabProject';
import { LISTED_OF_PIPELINE } from './runBodies';

const PROJECT = /^\/api\/v4\/projects\/([^/]+)(?:\/(.*))?$/;
const GROUP = /^\/api\/v4\/groups\/[^/]+\/epics$/;
const MISSING: ToolAnswer = {
  status: 404,
  body: { message: '404 Not Found' },
};

/**
 * Answers GitLab's REST API over what the projects hold.
 *
 * @param projectOf - the project of a path or number
 */
export function answerGitlab(
  request: ToolRequest,
  projectOf: (name: string) => GitlabProject | undefined,
): ToolAnswer {
  if (GROUP.test(request.path)) {
    // Epics are for those who pay more.
    return { status: 403, body: { message: '403 Forbidden' } };
  }
  const [, name, path = ''] = PROJECT.exec(request.path) ?? [];
  const project = projectOf(decodeURIComponent(name ?? ''));
  if (!project) {
    return MISSING;
  }
  if (path === '') {
    return { body: projectBody(project) };
  }
  const found = lookUp(path, request, project);
  if (found === undefined) {
    return MISSING;
  }
  return Array.isArray(found) ? pageOf(found, request) : { body: found };
}

/** A list, or one object. */
function lookUp(
  path: string,
  { query }: ToolRequest,
  project: GitlabProject,
): Json | readonly Json[] | undefined {
  const [what, key, part] = path.split('/');
  const number = Number(key);
  switch (what) {
    case 'issues':
      switch (part) {
        case undefined:
          return key
            ? project.issues.get(number)
            : byUpdate(project.issues, query);
        case 'resource_state_events':
          return project.stateEvents.get(number);
        case 'resource_label_events':
          return project.labelEvents.get(number);
        default:
          return [];
      }
    case 'merge_requests':
      return key
        ? ofMergeRequest(number, part, query, project)
        : byUpdate(project.mergeRequests, query);
    case 'repository':
      return key === 'commits' ? historyOf(project) : [];
    case 'pipelines':
      if (part === 'jobs') {
        return newestFirst(project.jobs.get(number) ?? []);
      }
      return key
        ? project.pipelines.get(number)
        : byUpdate(project.pipelines, query).map(pipeline =>
            only(pipeline, LISTED_OF_PIPELINE),
          );
    case 'deployments':
      return key
        ? deploymentWhole(project.deployments.get(number))
        : byUpdate(project.deployments, query);
    case 'merge_trains':
      return undefined;
    default:
      return [];
  }
}

function ofMergeRequest(
  iid: number,
  part: string | undefined,
  query: URLSearchParams,
  project: GitlabProject,
): Json | readonly Json[] | undefined {
  const request = project.mergeRequests.get(iid);
  switch (part) {
    case undefined:
      return request;
    case 'resource_state_events':
      return project.mergeRequestEvents.get(iid);
    case 'notes': {
      const notes = project.notes.get(iid) ?? [];
      return query.get('sort') === 'asc' ? notes : newestFirst(notes);
    }
    case 'commits':
      return newestFirst(project.branchCommits.get(iid) ?? []).map(sha => ({
        ...withoutPaths(project.commits.get(sha)!),
        // Commits of a merge request come without their parents.
        parent_ids: [],
      }));
    case 'closes_issues':
      return [
        ...String(request?.description).matchAll(/\bCloses #(\d+)/g),
      ].flatMap(([, issue]) => project.issues.get(Number(issue)) ?? []);
    default:
      return [];
  }
}

/** The commits of the default branch, the latest first. */
function historyOf({ head, commits }: GitlabProject): readonly Json[] {
  const found: Json[] = [];
  for (
    let commit = commits.get(head);
    commit;
    commit = commits.get(commit.parent_ids[0])
  ) {
    found.push(withoutPaths(commit));
  }
  return found;
}

/** Sorted and narrowed as the query asks; GitLab's own order is by creation. */
function byUpdate(
  all: ReadonlyMap<number, Json>,
  query: URLSearchParams,
): readonly Json[] {
  const after = query.get('updated_after');
  const before = query.get('updated_before');
  const found = [...all.values()].filter(
    ({ updated_at: at }) =>
      (!after || Date.parse(at) >= Date.parse(after)) &&
      (!before || Date.parse(at) <= Date.parse(before)),
  );
  return query.get('order_by') === 'updated_at'
    ? found.sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
    : found.reverse();
}

function newestFirst<Item>(items: readonly Item[]): Item[] {
  return [...items].reverse();
}

function deploymentWhole(deployment: Json | undefined): Json | undefined {
  return (
    deployment && {
      ...deployment,
      pending_approval_count: 0,
      approvals: [],
      approval_summary: { rules: [] },
    }
  );
}

function withoutPaths({ paths: _, ...commit }: Json): Json {
  return commit;
}

function only(value: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.map(name => [name, value[name]]));
}

function pageOf(
  list: readonly Json[],
  { query, path, base }: ToolRequest,
): ToolAnswer {
  const size = Number(query.get('per_page') ?? 20);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (to: number, relation: string) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(to));
    return `<${base}${path}?${parameters}>; rel="${relation}"`;
  };
  return {
    headers: {
      link: [
        ...(page < last ? [link(page + 1, 'next')] : []),
        link(1, 'first'),
        link(last, 'last'),
      ].join(', '),
      'x-page': String(page),
      'x-per-page': String(size),
      'x-next-page': page < last ? String(page + 1) : '',
      'x-total': String(list.length),
      'x-total-pages': String(last),
    },
    body: list.slice((page - 1) * size, page * size),
  };
}
