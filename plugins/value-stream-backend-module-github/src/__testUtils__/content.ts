import * as invented from './invented';
import { GithubContent } from './startGithub';

const { sha } = invented;

/** A small repository with something in each list. */
export function smallRepository(): GithubContent {
  return {
    pulls: [
      invented.merged(13),
      invented.pullRequest(16, {
        updated_at: '2024-03-04T11:00:00Z',
        draft: true,
        user: invented.BOT,
      }),
      invented.pullRequest(17, {
        updated_at: '2024-03-04T10:00:00Z',
        state: 'closed',
        closed_at: '2024-03-04T10:00:00Z',
      }),
    ],
    'pulls/13/reviews': [
      invented.review(501, 'CHANGES_REQUESTED'),
      invented.review(502, 'APPROVED', {
        submitted_at: '2024-03-04T09:00:00Z',
      }),
      invented.review(503, 'COMMENTED', { user: invented.BOT }),
    ],
    'pulls/13/commits': [invented.commit('a', ['b'])],
    issues: [
      invented.issue(12, {
        state: 'closed',
        state_reason: 'completed',
        closed_at: '2024-03-04T12:00:01Z',
        updated_at: '2024-03-04T12:00:01Z',
        parent_issue_url: `https://api.github.com/repos/${invented.SLUG}/issues/14`,
      }),
      invented.merged(13, {
        pull_request: { merged_at: '2024-03-04T12:00:00Z' },
      }),
      invented.issue(14, { labels: [], type: { name: 'Feature' } }),
      invented.issue(15, {
        labels: [{ name: 'incident' }, { name: 'severity/1' }],
        updated_at: '2024-03-01T10:00:00Z',
        issue_dependencies_summary: { blocked_by: 1 },
      }),
    ],
    'issues/15/dependencies/blocked_by': [invented.issue(14)],
    'issues/events': [
      invented.issueEvent(703, 'closed', {
        created_at: '2024-03-04T12:00:00Z',
        issue: invented.merged(13, {
          pull_request: { merged_at: '2024-03-04T12:00:00Z' },
        }),
      }),
      invented.issueEvent(702, 'assigned'),
      invented.issueEvent(701, 'subscribed', {
        created_at: '2024-03-02T09:00:00Z',
      }),
      invented.issueEvent(700, 'labeled', {
        created_at: '2024-03-02T08:00:00Z',
        label: { name: 'status: In progress' },
      }),
    ],
    'issues/comments': [invented.comment(801, 12)],
    'pulls/comments': [],
    'actions/runs': [invented.run(901), invented.run(900, { run_attempt: 2 })],
    'actions/runs/900/attempts/1': invented.run(900, {
      conclusion: 'failure',
      updated_at: '2024-03-04T12:02:20Z',
    }),
    'actions/runs/901/jobs': [invented.job(9_011, 901)],
    deployments: [invented.deployment(601)],
    'deployments/601/statuses': [
      invented.deploymentStatus(612, 'success'),
      invented.deploymentStatus(611, 'in_progress', {
        created_at: '2024-03-04T13:01:00Z',
      }),
    ],
    releases: [
      invented.release(401, 'v1.0.0'),
      invented.release(400, 'v0.9.0', { draft: true }),
    ],
    'git/ref/tags/v1.0.0': { object: { type: 'commit', sha: sha('c') } },
    'git/ref/heads/main': { object: { type: 'commit', sha: sha('c') } },
    milestones: [invented.milestone(1)],
    commits: [
      invented.commit('c', ['b', 'a']),
      invented.commit('a', ['b']),
      invented.commit('b', []),
    ],
  };
}
