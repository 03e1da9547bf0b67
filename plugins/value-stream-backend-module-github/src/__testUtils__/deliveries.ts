import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import {
  ANA,
  BO,
  BOT,
  comment,
  commit,
  deployment,
  deploymentStatus,
  issue,
  issueEvent,
  job,
  merged,
  milestone,
  pullRequest,
  release,
  REPOSITORY,
  review,
  run,
  sha,
} from './invented';

/** One payload of each kind that is read, with one story. */
export const deliveries: readonly ConnectorPayload[] = [
  delivery('issues.opened', { issue: issue(12) }),
  delivery('issues.labeled', {
    issue: issue(12, { updated_at: '2024-03-02T08:00:00Z' }),
    label: { name: 'status: In progress' },
  }),
  delivery('issues.pinned', { issue: issue(12) }),
  delivery('issues.closed', {
    issue: issue(15, {
      labels: [{ name: 'incident' }],
      state: 'closed',
      closed_at: '2024-03-02T10:00:00Z',
    }),
  }),
  delivery('issues.deleted', { issue: issue(18) }),
  delivery('issues.transferred', {
    issue: issue(19),
    changes: {
      new_issue: issue(3),
      new_repository: { full_name: 'acme/web' },
    },
  }),
  delivery('sub_issues.sub_issue_added', {
    sub_issue: issue(12),
    parent_issue: issue(14),
  }),
  delivery('issue_dependencies.blocked_by_removed', {
    blocked_issue: issue(12),
    blocking_issue: issue(14),
  }),
  delivery('projects_v2_item.edited', {
    projects_v2_item: {
      id: 77,
      project_node_id: 'PVT_1',
      content_node_id: 'I_kwAEBw',
      content_type: 'Issue',
      updated_at: '2024-03-02T12:00:00Z',
    },
    changes: {
      field_value: {
        field_name: 'Status',
        from: { name: 'Todo' },
        to: { name: 'In Progress' },
      },
    },
  }),
  delivery('pull_request.opened', {
    pull_request: pullRequest(13, { draft: true }),
  }),
  delivery('pull_request.ready_for_review', {
    pull_request: pullRequest(13, { updated_at: '2024-03-03T10:00:00Z' }),
  }),
  delivery('pull_request.review_requested', {
    pull_request: pullRequest(13, { updated_at: '2024-03-03T11:00:00Z' }),
    requested_reviewer: ANA,
  }),
  delivery('pull_request.closed', { pull_request: merged(13) }),
  delivery('pull_request_review.submitted', {
    pull_request: { number: 13 },
    review: review(501, 'changes_requested'),
  }),
  delivery('pull_request_review.submitted', {
    pull_request: { number: 13 },
    review: review(502, 'approved', { user: BOT }),
  }),
  delivery('issue_comment.created', { comment: comment(801, 12) }),
  delivery('push', {
    ref: 'refs/heads/main',
    before: sha('b'),
    after: sha('d'),
    commits: [pushed('d')],
    head_commit: pushed('d'),
  }),
  delivery('push', {
    ref: 'refs/tags/v1.0.0',
    after: sha('c'),
    commits: [],
    head_commit: pushed('c'),
  }),
  delivery('check_run.completed', {
    check_run: {
      id: 301,
      name: 'Quality gate',
      head_sha: sha('a'),
      status: 'completed',
      conclusion: 'failure',
      started_at: '2024-03-03T09:10:00Z',
      completed_at: '2024-03-03T09:12:00Z',
    },
  }),
  delivery('check_suite.completed', {
    check_suite: {
      id: 302,
      head_sha: sha('a'),
      status: 'completed',
      conclusion: 'success',
      updated_at: '2024-03-03T09:13:00Z',
      app: { name: 'Scanner' },
    },
  }),
  delivery('status', {
    id: 303,
    sha: sha('a'),
    context: 'ci/old',
    state: 'success',
    created_at: '2024-03-03T09:14:00+00:00',
  }),
  delivery('workflow_run.completed', { workflow_run: run(900) }),
  delivery('workflow_job.completed', { workflow_job: job(9_001, 900) }),
  delivery('deployment.created', { deployment: deployment(601) }),
  delivery('deployment_status.created', {
    deployment: deployment(601),
    deployment_status: deploymentStatus(612, 'success'),
  }),
  delivery('deployment_review.requested', {
    environment: 'production',
    since: '2024-03-04T12:30:00Z',
    requestor: BO,
    workflow_run: run(900),
  }),
  delivery('release.published', { release: release(401, 'v1.0.0') }),
  delivery('release.deleted', { release: release(402, 'v1.0.1') }),
  delivery('milestone.closed', {
    milestone: milestone(1, {
      state: 'closed',
      closed_at: '2024-04-01T00:00:00Z',
    }),
  }),
  read('api.issue_event', {
    issue_event: issueEvent(1, 'reopened', {
      created_at: '2024-03-02T09:30:00Z',
    }),
  }),
  read('api.pull_request_commits', {
    pull_request: { number: 13, updated_at: '2024-03-04T12:00:00Z' },
    commits: [commit('a', ['b'])],
  }),
  read('api.commit', { commit: commit('c', ['b', 'a']), first_parent: true }),
  read('api.blockers', {
    issue: { number: 12, updated_at: '2024-03-02T10:00:00Z' },
    blocked_by: [{ number: 14, repository: 'acme/web' }],
  }),
  read('api.closing', {
    pull_request: { number: 13, updated_at: '2024-03-04T12:00:00Z' },
    closes: [{ number: 12, repository: 'acme/api' }],
    paths: ['src/round.ts'],
  }),
  read('api.project_moves', {
    issue: {
      number: 12,
      node_id: 'I_kwAEDA',
      updated_at: '2024-03-02T10:00:00Z',
    },
    moves: [
      {
        project: 'PVT_1',
        created_at: '2024-03-02T12:00:00Z',
        status: 'In Progress',
        previous_status: 'Todo',
        actor: ANA,
      },
    ],
  }),
  read('api.relations', {
    issue: { number: 12, updated_at: '2024-03-02T10:00:00Z' },
    relations: [
      {
        relation: 'blocked-by',
        holds: false,
        created_at: '2024-03-02T11:00:00Z',
        number: 3,
        repository: 'acme/plans',
        actor: ANA,
      },
    ],
  }),
  read('api.tag', {
    tag: 'v1.0.0',
    revision: sha('c'),
    published_at: '2024-03-05T08:00:00Z',
  }),
];

function delivery(type: string, body: object): ConnectorPayload {
  return { type, body: { ...body, repository: REPOSITORY, sender: BO } };
}

function read(type: string, body: object): ConnectorPayload {
  return { type, body: { ...body, repository: REPOSITORY } };
}

function pushed(digit: string) {
  return {
    id: sha(digit),
    message: 'Round once',
    timestamp: '2024-03-04T14:00:00+02:00',
    url: `https://github.com/acme/api/commit/${sha(digit)}`,
    author: {
      name: 'Bo Hansen',
      email: 'bo@home.example',
      username: 'bo-hansen',
    },
    committer: {
      name: 'Bo Hansen',
      email: 'bo@home.example',
      username: 'bo-hansen',
    },
    added: ['src/round.ts'],
    modified: ['README.md'],
    removed: [],
  };
}
