import { isoAt, shaOf, touchedAt } from './history';

const GITLAB = 'https://gitlab.example.com';
const HOUR = 60;
const USER = {
  id: 1,
  username: 'someone',
  name: 'Someone',
  state: 'active',
  avatar_url: `${GITLAB}/uploads/-/system/user/avatar/1/avatar.png`,
  web_url: `${GITLAB}/someone`,
};

/** When the object of a number was last touched; numbers rise with time. */
function touched(number: number, total: number): number {
  return touchedAt(total - number, total);
}

function pageOf(project: number): string {
  return `${GITLAB}/shop/api-${project}`;
}

export function projectOf(project: number) {
  return {
    id: project,
    path_with_namespace: `shop/api-${project}`,
    web_url: pageOf(project),
    default_branch: 'main',
    namespace: { id: 9, kind: 'group', full_path: 'shop' },
  };
}

/** One in ten was never touched again, one in fifty is an incident. */
export function issueOf(number: number, total: number, project: number) {
  const at = touched(number, total);
  const isQuiet = number % 10 === 0;
  return {
    id: number,
    iid: number,
    project_id: project,
    title: `Order ${number} is rounded twice`,
    description: 'It happens with three items or more. '.repeat(20),
    state: isQuiet ? 'opened' : 'closed',
    created_at: isoAt(at, isQuiet ? 0 : -200 * HOUR),
    updated_at: isoAt(at),
    closed_at: isQuiet ? null : isoAt(at),
    closed_by: isQuiet ? null : USER,
    labels: ['type::bug', 'workflow::doing'],
    milestone: null,
    assignees: [USER],
    author: USER,
    type: 'ISSUE',
    issue_type: number % 50 === 1 ? 'incident' : 'issue',
    user_notes_count: 2,
    web_url: `${pageOf(project)}/-/issues/${number}`,
    time_stats: { time_estimate: 0, total_time_spent: 0 },
    references: { short: `#${number}`, full: `shop/api-${project}#${number}` },
    _links: { self: `${GITLAB}/api/v4/projects/${project}/issues/${number}` },
  };
}

export function mergeRequestOf(number: number, total: number, project: number) {
  const at = touched(number, total);
  return {
    id: number,
    iid: number,
    project_id: project,
    title: `Round order ${number} once`,
    description: `Closes #${number}. `.repeat(30),
    state: 'merged',
    created_at: isoAt(at, -50 * HOUR),
    updated_at: isoAt(at),
    merged_by: USER,
    merge_user: USER,
    merged_at: isoAt(at, -1),
    closed_at: null,
    source_branch: `${number}-round-once`,
    target_branch: 'main',
    author: USER,
    assignees: [USER],
    reviewers: [USER],
    labels: [],
    draft: false,
    work_in_progress: false,
    sha: shaOf(4, number),
    merge_commit_sha: shaOf(5, number),
    squash_commit_sha: null,
    web_url: `${pageOf(project)}/-/merge_requests/${number}`,
    references: { short: `!${number}`, full: `shop/api-${project}!${number}` },
    time_stats: { time_estimate: 0, total_time_spent: 0 },
    task_completion_status: { count: 0, completed_count: 0 },
  };
}

export function pipelineOf(number: number, total: number, project: number) {
  const at = touched(number, total);
  return {
    id: number,
    iid: number,
    project_id: project,
    sha: shaOf(5, number),
    ref: 'main',
    status: 'success',
    source: 'push',
    created_at: isoAt(at, -20),
    updated_at: isoAt(at),
    started_at: isoAt(at, -19),
    finished_at: isoAt(at),
    duration: 1_140,
    queued_duration: 60,
    user: USER,
    web_url: `${pageOf(project)}/-/pipelines/${number}`,
  };
}

export function jobOf(pipeline: number, index: number, total: number) {
  const at = touched(pipeline, total);
  return {
    id: pipeline * 10 + index,
    status: 'success',
    stage: 'test',
    name: `tests ${index}`,
    ref: 'main',
    created_at: isoAt(at, -20),
    started_at: isoAt(at, -19),
    finished_at: isoAt(at, -10),
    duration: 540,
    queued_duration: 60,
    user: USER,
    commit: commitOf(pipeline, total),
    pipeline: { id: pipeline, ref: 'main', sha: shaOf(5, pipeline) },
    runner: { id: 1, description: 'shared', is_shared: true },
    artifacts: [],
  };
}

/** One in three is to production. */
export function deploymentOf(number: number, total: number, project: number) {
  const at = touched(number, total);
  const [name, tier] =
    number % 3 ? ['review', 'development'] : ['production', 'production'];
  return {
    id: number,
    iid: number,
    ref: 'main',
    sha: shaOf(5, number),
    status: 'success',
    created_at: isoAt(at, -5),
    updated_at: isoAt(at),
    finished_at: isoAt(at),
    user: USER,
    environment: { id: 1, name, tier, external_url: pageOf(project) },
    deployable: jobOf(number, 0, total),
  };
}

export function eventOf(number: number, total: number) {
  return {
    id: number,
    user: USER,
    created_at: isoAt(touched(number, total)),
    resource_type: 'Issue',
    resource_id: number,
    state: 'closed',
  };
}

export function labelEventOf(number: number, index: number, total: number) {
  return {
    id: number * 10 + index,
    user: USER,
    created_at: isoAt(touched(number, total), (index - 5) * HOUR),
    action: 'add',
    label: { id: index, name: ['type::bug', 'workflow::doing'][index] },
  };
}

/** GitLab's own of an approval, and what people wrote. */
export function noteOf(number: number, index: number, total: number) {
  return {
    id: number * 10 + index,
    body: index ? 'Looks good to me, but see below. '.repeat(10) : 'approved this merge request',
    author: USER,
    created_at: isoAt(touched(number, total), (index - 10) * HOUR),
    updated_at: isoAt(touched(number, total)),
    system: index === 0,
    noteable_type: 'MergeRequest',
  };
}

export function commitOf(number: number, total: number) {
  const at = isoAt(touched(number, total), -60);
  return {
    id: shaOf(5, number),
    short_id: shaOf(5, number).slice(0, 8),
    parent_ids: [shaOf(5, number - 1)],
    title: `Round order ${number} once`,
    message: `Round order ${number} once\n\nIt was rounded twice.`,
    author_name: 'Someone',
    author_email: 'someone@example.com',
    authored_date: at,
    committer_email: 'someone@example.com',
    committed_date: at,
    created_at: at,
    web_url: `${pageOf(1)}/-/commit/${shaOf(5, number)}`,
  };
}

export function releaseOf(place: number, total: number) {
  return {
    tag_name: `v1.${total - place}.0`,
    name: `1.${total - place}.0`,
    created_at: isoAt(touchedAt(place, total)),
    released_at: isoAt(touchedAt(place, total)),
    author: USER,
    commit: commitOf(total - place, total),
  };
}
