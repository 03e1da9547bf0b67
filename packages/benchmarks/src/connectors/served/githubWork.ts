import { API, GITHUB, repositoryOf, USER } from './githubParties';
import { isoAt, shaOf, touchedNumber } from './history';

const HOUR = 60;
/** The merge and what it merges. */
export const COMMITS_PER_CHANGE = 2;

export function pullRequestOf(number: number, total: number, slug: string) {
  const at = touchedNumber(number, total);
  const branch = (ref: string, sha: string) => ({
    label: `acme:${ref}`,
    ref,
    sha,
    user: USER,
    repo: repositoryOf(slug),
  });
  return {
    url: `${API}/repos/${slug}/pulls/${number}`,
    id: number,
    number,
    title: `Round order ${number} once`,
    body: `Fixes #${number - 1}. `.repeat(30),
    state: 'closed',
    locked: false,
    draft: false,
    html_url: `${GITHUB}/${slug}/pull/${number}`,
    created_at: isoAt(at, -50 * HOUR),
    updated_at: isoAt(at),
    closed_at: isoAt(at, -1),
    merged_at: isoAt(at, -1),
    merge_commit_sha: shaOf(7, number),
    user: USER,
    assignees: [USER],
    requested_reviewers: [],
    labels: [{ id: 1, name: 'area/prices', color: 'ededed' }],
    milestone: null,
    head: branch(`round-${number}`, shaOf(6, number)),
    base: branch('main', shaOf(7, number - 2)),
  };
}

/** GitHub lists pull requests among issues. One issue in twenty is blocked. */
export function issueOf(number: number, total: number, slug: string) {
  const at = touchedNumber(number, total);
  const isChange = number % 2 === 0;
  return {
    url: `${API}/repos/${slug}/issues/${number}`,
    repository_url: `${API}/repos/${slug}`,
    id: number,
    number,
    title: `Order ${number} is rounded twice`,
    body: 'It happens with three items or more. '.repeat(20),
    state: 'closed',
    state_reason: 'completed',
    html_url: `${GITHUB}/${slug}/issues/${number}`,
    created_at: isoAt(at, -90 * HOUR),
    updated_at: isoAt(at),
    closed_at: isoAt(at),
    user: USER,
    assignees: [USER],
    labels: [
      { id: 2, name: 'kind/bug', color: 'd73a4a' },
      { id: 3, name: 'priority/high', color: 'ededed' },
    ],
    milestone: null,
    comments: 1,
    ...(isChange
      ? { pull_request: { merged_at: isoAt(at, -1) } }
      : {
          issue_dependencies_summary: {
            blocked_by: number % 40 === 1 ? 1 : 0,
            blocking: 0,
          },
        }),
  };
}

export function issueEventOf(
  id: number,
  perNumber: number,
  total: number,
  slug: string,
) {
  const number = Math.ceil(id / perNumber);
  return {
    id,
    event: id % perNumber ? 'labeled' : 'closed',
    created_at: isoAt(touchedNumber(number, total)),
    actor: USER,
    ...(id % perNumber && { label: { name: 'kind/bug', color: 'd73a4a' } }),
    issue: issueOf(number, total, slug),
  };
}

export function commentOf(number: number, total: number, slug: string) {
  const at = isoAt(touchedNumber(number, total), -30);
  return {
    id: number,
    html_url: `${GITHUB}/${slug}/issues/${number}#issuecomment-${number}`,
    issue_url: `${API}/repos/${slug}/issues/${number}`,
    created_at: at,
    updated_at: at,
    user: USER,
    body: 'It is the same with orders of last year. '.repeat(10),
  };
}

export function reviewCommentOf(number: number, total: number, slug: string) {
  const { issue_url: _, ...comment } = commentOf(number, total, slug);
  return {
    ...comment,
    pull_request_url: `${API}/repos/${slug}/pulls/${number}`,
    pull_request_review_id: number,
    diff_hunk: '@@ -1,7 +1,7 @@ a line of context\n'.repeat(15),
    path: 'src/prices/round.ts',
    commit_id: shaOf(6, number),
  };
}

/** A place in the history of the default branch, newest first: each merge before the commit that it merges. */
export function commitAt(place: number, total: number) {
  const number = total - Math.floor(place / COMMITS_PER_CHANGE) * 2;
  const isMerge = place % COMMITS_PER_CHANGE === 0;
  const at = isoAt(touchedNumber(number, total), isMerge ? -1 : -HOUR);
  const signature = {
    name: 'Someone',
    email: 'someone@acme.example',
    date: at,
  };
  return {
    sha: shaOf(isMerge ? 7 : 6, number),
    html_url: `${GITHUB}/acme/api/commit/${shaOf(7, number)}`,
    author: USER,
    committer: USER,
    parents: [
      { sha: shaOf(7, number - 2) },
      ...(isMerge ? [{ sha: shaOf(6, number) }] : []),
    ],
    commit: {
      message: `Round order ${number} once\n\nTwice is too often.`,
      author: signature,
      committer: signature,
      comment_count: 0,
    },
  };
}
