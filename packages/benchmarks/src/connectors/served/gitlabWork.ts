import { GITLAB, pageOf, USER } from './gitlabParties';
import { isoAt, shaOf, touchedNumber } from './history';

const HOUR = 60;

/** One in ten was never touched again, one in fifty is an incident. */
export function issueOf(number: number, total: number, project: number) {
  const at = touchedNumber(number, total);
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
  const at = touchedNumber(number, total);
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

export function eventOf(number: number, total: number) {
  return {
    id: number,
    user: USER,
    created_at: isoAt(touchedNumber(number, total)),
    resource_type: 'Issue',
    resource_id: number,
    state: 'closed',
  };
}

export function labelEventOf(number: number, index: number, total: number) {
  return {
    id: number * 10 + index,
    user: USER,
    created_at: isoAt(touchedNumber(number, total), (index - 5) * HOUR),
    action: 'add',
    label: { id: index, name: ['type::bug', 'workflow::doing'][index] },
  };
}

/** GitLab's own of an approval, and what people wrote. */
export function noteOf(number: number, index: number, total: number) {
  return {
    id: number * 10 + index,
    body: index
      ? 'Looks good to me, but see below. '.repeat(10)
      : 'approved this merge request',
    author: USER,
    created_at: isoAt(touchedNumber(number, total), (index - 10) * HOUR),
    updated_at: isoAt(touchedNumber(number, total)),
    system: index === 0,
    noteable_type: 'MergeRequest',
  };
}
