import { createGithubConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-github';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

const ROUNDS = 100;
const FIRST = Date.UTC(2024, 0, 1);
const HOUR_MS = 3_600_000;
const REPOSITORY = {
  full_name: 'acme/api',
  html_url: 'https://github.com/acme/api',
  default_branch: 'main',
};
const USER = { login: 'someone', id: 1, type: 'User' };

export const name = 'github';
export const connector = createGithubConnector({
  access: { apiBaseUrl: () => undefined, token: async () => undefined },
});
export const options = connector.readOptions({});

/** Of one change each: its issue, its events, the pull request with review and commit, a push, a run with its job, a deployment with its status. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: ROUNDS }, (_, round) => changeOf(round)).flat();
}

function changeOf(round: number): readonly ConnectorPayload[] {
  const at = (hours: number) =>
    new Date(FIRST + (round * 24 + hours) * HOUR_MS)
      .toISOString()
      .replace('.000Z', 'Z');
  const number = round * 2 + 1;
  const head = shaOf(number);
  const issue = {
    number,
    title: `Order ${number} is rounded twice`,
    body: 'It happens with three items or more. '.repeat(20),
    state: 'closed',
    state_reason: 'completed',
    html_url: `https://github.com/acme/api/issues/${number}`,
    created_at: at(0),
    updated_at: at(9),
    closed_at: at(9),
    user: USER,
    labels: [
      { name: 'kind/bug' },
      { name: 'priority/high' },
      { name: 'area/prices' },
    ],
    milestone: { title: 'Spring' },
  };
  const pullRequest = {
    number: number + 1,
    title: `Round order ${number} once`,
    body: `Fixes #${number}. `.repeat(30),
    state: 'closed',
    draft: false,
    html_url: `https://github.com/acme/api/pull/${number + 1}`,
    created_at: at(2),
    updated_at: at(9),
    closed_at: at(9),
    merged_at: at(9),
    merge_commit_sha: shaOf(number + 1),
    user: USER,
    labels: [],
    head: {
      ref: `round-${number}`,
      sha: head,
      repo: { full_name: 'acme/api' },
    },
    base: { ref: 'main', sha: shaOf(0), repo: { full_name: 'acme/api' } },
  };
  const reference = { number: number + 1, updated_at: at(9) };
  const run = {
    id: number,
    name: 'Build',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    head_sha: head,
    head_branch: 'main',
    run_attempt: 1,
    created_at: at(9),
    run_started_at: at(9),
    updated_at: at(10),
    actor: USER,
    triggering_actor: USER,
  };
  const deployment = {
    id: number,
    sha: head,
    ref: 'main',
    environment: 'production',
    created_at: at(11),
    creator: USER,
  };
  return [
    delivery('issues.opened', { issue }),
    delivery('issues.labeled', { issue, label: { name: 'kind/bug' } }),
    delivery('issues.closed', { issue }),
    delivery('pull_request.opened', { pull_request: pullRequest }),
    delivery('pull_request.review_requested', { pull_request: pullRequest }),
    delivery('pull_request.closed', { pull_request: pullRequest }),
    delivery('pull_request_review.submitted', {
      pull_request: reference,
      review: {
        id: number,
        state: 'approved',
        submitted_at: at(5),
        commit_id: head,
        user: USER,
      },
    }),
    delivery('push', {
      ref: 'refs/heads/main',
      commits: [pushed(head, at(9))],
      head_commit: pushed(head, at(9)),
    }),
    delivery('workflow_run.completed', { workflow_run: run }),
    delivery('workflow_job.completed', {
      workflow_job: {
        ...run,
        run_id: number,
        started_at: at(9),
        completed_at: at(10),
      },
    }),
    delivery('deployment.created', { deployment }),
    delivery('deployment_status.created', {
      deployment,
      deployment_status: {
        id: number,
        state: 'success',
        created_at: at(12),
        creator: USER,
      },
    }),
    {
      type: 'api.commit',
      body: {
        repository: REPOSITORY,
        commit: {
          sha: head,
          parents: [{ sha: shaOf(0) }],
          author: USER,
          committer: USER,
          commit: {
            message: `Round order ${number} once\n\nTwice is too often.`,
            author: { email: 'someone@acme.example', date: at(2) },
            committer: { email: 'someone@acme.example', date: at(3) },
          },
        },
      },
    },
  ];
}

function delivery(type: string, body: object): ConnectorPayload {
  return { type, body: { ...body, repository: REPOSITORY, sender: USER } };
}

function pushed(id: string, timestamp: string) {
  return {
    id,
    timestamp,
    message: 'Round once',
    committer: { email: 'someone@acme.example', username: 'someone' },
    added: ['src/prices/round.ts'],
    modified: ['src/prices/sum.ts', 'README.md'],
    removed: [],
  };
}

function shaOf(number: number): string {
  return number.toString(16).padStart(40, '0').replace(/^0/, 'a');
}
