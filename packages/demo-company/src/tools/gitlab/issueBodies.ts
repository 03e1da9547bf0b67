import { Json } from '../Json';
import { Instant, iso } from '../PlayedTool';
import { GitlabProject, pageOf } from './GitlabProject';
import { asHookTime } from './gitlabTime';

/** A new issue as the API writes it. */
export function newIssue(
  project: GitlabProject,
  issue: {
    readonly id: number;
    readonly iid: number;
    readonly at: Instant;
    readonly title: string;
    readonly labels: readonly string[];
    readonly author: Json;
  },
): Json {
  const { id, iid, at, title, labels, author } = issue;
  const page = `${pageOf(project)}/-/issues/${iid}`;
  return {
    id,
    iid,
    project_id: project.id,
    title,
    description: '',
    state: 'opened',
    created_at: iso(at),
    updated_at: iso(at),
    closed_at: null,
    closed_by: null,
    labels: [...labels].sort(),
    milestone: null,
    assignees: [],
    author,
    type: 'ISSUE',
    assignee: null,
    user_notes_count: 0,
    merge_requests_count: 0,
    upvotes: 0,
    downvotes: 0,
    due_date: null,
    confidential: false,
    discussion_locked: null,
    issue_type: 'issue',
    web_url: page,
    time_stats: {
      time_estimate: 0,
      total_time_spent: 0,
      human_time_estimate: null,
      human_total_time_spent: null,
    },
    task_completion_status: { count: 0, completed_count: 0 },
    blocking_issues_count: 0,
    has_tasks: false,
    _links: {
      self: `https://gitlab.com/api/v4/projects/${project.id}/issues/${iid}`,
      closed_as_duplicate_of: null,
    },
    references: {
      short: `#${iid}`,
      relative: `#${iid}`,
      full: `${project.path}#${iid}`,
    },
    severity: 'UNKNOWN',
    moved_to_id: null,
    service_desk_reply_to: null,
  };
}

/** What a delivery says of an issue. */
export function hookIssue(issue: Json, action: string): Json {
  return {
    id: issue.id,
    iid: issue.iid,
    project_id: issue.project_id,
    title: issue.title,
    description: issue.description,
    state: issue.state,
    state_id: issue.state === 'closed' ? 2 : 1,
    created_at: asHookTime(issue.created_at),
    updated_at: asHookTime(issue.updated_at),
    closed_at: asHookTime(issue.closed_at),
    author_id: issue.author.id,
    assignee_ids: [],
    assignee_id: null,
    milestone_id: null,
    confidential: false,
    discussion_locked: null,
    due_date: null,
    moved_to_id: null,
    duplicated_to_id: null,
    type: 'Issue',
    severity: 'unknown',
    url: issue.web_url,
    labels: issue.labels.map(hookLabel),
    action,
  };
}

/** A label as deliveries write it. */
export function hookLabel(title: string): Json {
  return { title, color: '#6699cc', type: 'GroupLabel', group_id: 1 };
}
