import { Json } from '../Json';

export const GITLAB_HOST = 'gitlab.com';

/** Everything a played project holds, as the API writes it; lists are in the order of creation. */
export interface GitlabProject {
  readonly path: string;
  readonly id: number;
  head: string;
  readonly issues: Map<number, Json>;
  /** State and label events by the number of the issue. */
  readonly stateEvents: Map<number, Json[]>;
  readonly labelEvents: Map<number, Json[]>;
  readonly mergeRequests: Map<number, Json>;
  readonly mergeRequestEvents: Map<number, Json[]>;
  readonly notes: Map<number, Json[]>;
  readonly branchCommits: Map<number, string[]>;
  /** By sha, with the paths that each touched. */
  readonly commits: Map<string, Json>;
  readonly pipelines: Map<number, Json>;
  readonly jobs: Map<number, Json[]>;
  readonly deployments: Map<number, Json>;
}

export function emptyProject(path: string, id: number): GitlabProject {
  return {
    path,
    id,
    head: '',
    issues: new Map(),
    stateEvents: new Map(),
    labelEvents: new Map(),
    mergeRequests: new Map(),
    mergeRequestEvents: new Map(),
    notes: new Map(),
    branchCommits: new Map(),
    commits: new Map(),
    pipelines: new Map(),
    jobs: new Map(),
    deployments: new Map(),
  };
}

export function pageOf({ path }: GitlabProject): string {
  return `https://${GITLAB_HOST}/${path}`;
}

/** The project as the API answers it. */
export function projectBody(project: GitlabProject): Json {
  const { id, path } = project;
  const [group, name] = path.split('/');
  return {
    id,
    description: null,
    name,
    name_with_namespace: `${group} / ${name}`,
    path: name,
    path_with_namespace: path,
    created_at: '2024-01-01T00:00:00.000Z',
    default_branch: 'main',
    ssh_url_to_repo: `git@${GITLAB_HOST}:${path}.git`,
    http_url_to_repo: `${pageOf(project)}.git`,
    web_url: pageOf(project),
    namespace: {
      id: 1,
      name: group,
      path: group,
      kind: 'group',
      full_path: group,
      parent_id: null,
      web_url: `https://${GITLAB_HOST}/groups/${group}`,
    },
    visibility: 'private',
    archived: false,
    issues_access_level: 'enabled',
    merge_requests_access_level: 'enabled',
    repository_access_level: 'enabled',
    builds_access_level: 'enabled',
    environments_access_level: 'enabled',
    releases_access_level: 'disabled',
    feature_flags_access_level: 'disabled',
    merge_method: 'ff',
    squash_option: 'always',
  };
}

/** The project as deliveries carry it. */
export function hookProject(project: GitlabProject): Json {
  const [group, name] = project.path.split('/');
  return {
    id: project.id,
    name,
    description: null,
    web_url: pageOf(project),
    avatar_url: null,
    git_ssh_url: `git@${GITLAB_HOST}:${project.path}.git`,
    git_http_url: `${pageOf(project)}.git`,
    namespace: group,
    visibility_level: 0,
    path_with_namespace: project.path,
    default_branch: 'main',
    ci_config_path: '',
  };
}
