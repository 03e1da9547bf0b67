/** Invented objects of GitHub, as its API and its deliveries write them. */

export const HOST = 'github.com';
export const SLUG = 'acme/api';
export const REPOSITORY = {
  id: 1,
  full_name: SLUG,
  html_url: `https://${HOST}/${SLUG}`,
  default_branch: 'main',
};

export const sha = (digit: string) => digit.repeat(40);

export function user(login: string, type = 'User') {
  return { login, id: login.length, type };
}

export const ANA = user('ana-lima');
export const BO = user('bo-hansen');
export const BOT = user('renovate[bot]', 'Bot');

export function issue(number: number, more: object = {}) {
  return {
    id: 9_000 + number,
    number,
    title: `Prices of order ${number} are rounded twice`,
    body: 'Seen with three items.',
    state: 'open',
    html_url: `https://github.com/${SLUG}/issues/${number}`,
    repository_url: `https://api.github.com/repos/${SLUG}`,
    created_at: '2024-03-01T09:00:00Z',
    updated_at: '2024-03-02T10:00:00Z',
    closed_at: null,
    user: ANA,
    labels: [{ name: 'kind/bug' }, { name: 'priority: high' }],
    milestone: { number: 1, title: 'Spring' },
    ...more,
  };
}

export function pullRequest(number: number, more: object = {}) {
  return {
    id: 8_000 + number,
    number,
    title: `Round once, order ${number}`,
    body: `Fixes #${number - 1}`,
    state: 'open',
    draft: false,
    html_url: `https://github.com/${SLUG}/pull/${number}`,
    created_at: '2024-03-03T09:00:00Z',
    updated_at: '2024-03-04T12:00:00Z',
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    user: BO,
    labels: [],
    head: { ref: 'round-once', sha: sha('a'), repo: { full_name: SLUG } },
    base: { ref: 'main', sha: sha('b'), repo: { full_name: SLUG } },
    ...more,
  };
}

export function merged(number: number, more: object = {}) {
  return pullRequest(number, {
    state: 'closed',
    closed_at: '2024-03-04T12:00:00Z',
    merged_at: '2024-03-04T12:00:00Z',
    merge_commit_sha: sha('c'),
    ...more,
  });
}

export function review(id: number, state: string, more: object = {}) {
  return {
    id,
    state,
    body: 'never to be kept',
    submitted_at: '2024-03-03T15:00:00Z',
    commit_id: sha('a'),
    user: ANA,
    ...more,
  };
}

export function commit(digit: string, parents: string[], more: object = {}) {
  const at = '2024-03-03T08:00:00Z';
  return {
    sha: sha(digit),
    html_url: `https://github.com/${SLUG}/commit/${sha(digit)}`,
    commit: {
      author: { name: 'Bo Hansen', email: 'bo@home.example', date: at },
      committer: { name: 'GitHub', email: 'noreply@github.com', date: at },
      message: `Round once ${digit}\n\nTwice was one too many.`,
    },
    author: BO,
    committer: user('web-flow'),
    parents: parents.map(parent => ({ sha: sha(parent) })),
    ...more,
  };
}

export function run(id: number, more: object = {}) {
  return {
    id,
    name: 'Build',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    head_sha: sha('c'),
    head_branch: 'main',
    html_url: `https://github.com/${SLUG}/actions/runs/${id}`,
    run_attempt: 1,
    created_at: '2024-03-04T12:00:10Z',
    run_started_at: '2024-03-04T12:00:20Z',
    updated_at: '2024-03-04T12:06:20Z',
    actor: BO,
    triggering_actor: BO,
    ...more,
  };
}

export function job(id: number, runId: number, more: object = {}) {
  return {
    id,
    run_id: runId,
    run_attempt: 1,
    name: 'test',
    status: 'completed',
    conclusion: 'failure',
    head_sha: sha('c'),
    html_url: `https://github.com/${SLUG}/actions/runs/${runId}/job/${id}`,
    created_at: '2024-03-04T12:00:20Z',
    started_at: '2024-03-04T12:01:00Z',
    completed_at: '2024-03-04T12:05:00Z',
    steps: [{ name: 'never to be kept' }],
    ...more,
  };
}

export function deployment(id: number, more: object = {}) {
  return {
    id,
    sha: sha('c'),
    ref: 'main',
    task: 'deploy',
    environment: 'production',
    created_at: '2024-03-04T13:00:00Z',
    updated_at: '2024-03-04T13:05:00Z',
    creator: BO,
    ...more,
  };
}

export function deploymentStatus(id: number, state: string, more: object = {}) {
  return {
    id,
    state,
    created_at: '2024-03-04T13:05:00Z',
    creator: BO,
    ...more,
  };
}

export function release(id: number, tag: string, more: object = {}) {
  return {
    id,
    tag_name: tag,
    target_commitish: 'main',
    name: `Version ${tag}`,
    draft: false,
    prerelease: false,
    html_url: `https://github.com/${SLUG}/releases/tag/${tag}`,
    created_at: '2024-03-04T12:00:00Z',
    published_at: '2024-03-05T08:00:00Z',
    author: BO,
    ...more,
  };
}

export function issueEvent(id: number, event: string, more: object = {}) {
  return {
    id,
    event,
    created_at: '2024-03-02T10:00:00Z',
    actor: BO,
    issue: issue(12),
    ...more,
  };
}

export function milestone(number: number, more: object = {}) {
  return {
    number,
    title: 'Spring',
    state: 'open',
    html_url: `https://github.com/${SLUG}/milestone/${number}`,
    created_at: '2024-02-01T00:00:00Z',
    updated_at: '2024-02-02T00:00:00Z',
    closed_at: null,
    due_on: '2024-04-01T07:00:00Z',
    creator: ANA,
    ...more,
  };
}

export function comment(id: number, number: number, more: object = {}) {
  return {
    id,
    body: 'never to be kept',
    html_url: `https://github.com/${SLUG}/issues/${number}#issuecomment-${id}`,
    issue_url: `https://api.github.com/repos/${SLUG}/issues/${number}`,
    created_at: '2024-03-02T11:00:00Z',
    updated_at: '2024-03-02T11:00:00Z',
    user: BO,
    ...more,
  };
}
