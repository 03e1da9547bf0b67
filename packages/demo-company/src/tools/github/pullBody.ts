import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { labelBody } from './issueBody';
import { apiAddress, repositoryBody } from './repositoryBody';
import { userBody } from './userBody';

/** A pull request as deliveries on reviews carry it. */
export function briefPull(repository: GithubRepository, pull: Json): Json {
  const api = apiAddress(repository);
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const statuses = `${api}/statuses/${pull.head.sha}`;
  const end = ({ ref, sha }: Json) => ({
    label: `${repository.slug.split('/')[0]}:${ref}`,
    ref,
    sha,
    user: userBody(pull.user),
    repo: repositoryBody(repository),
  });
  return {
    url,
    id: pull.id,
    node_id: `PR_${pull.id}`,
    html_url: pull.html_url,
    diff_url: `${pull.html_url}.diff`,
    patch_url: `${pull.html_url}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userBody(pull.user),
    body: pull.body,
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.closed_at,
    merged_at: pull.merged_at,
    merge_commit_sha: pull.merge_commit_sha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((label: Json) => labelBody(repository, label)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: end(pull.head),
    base: end(pull.base),
    _links: {
      self: { href: url },
      html: { href: pull.html_url },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: 'MEMBER',
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request as deliveries carry it. */
export function pullBody(repository: GithubRepository, pull: Json): Json {
  const open = pull.state === 'open';
  return {
    ...briefPull(repository, pull),
    merged: pull.merged,
    mergeable: open ? true : null,
    rebaseable: open ? true : null,
    mergeable_state: open ? 'clean' : 'unknown',
    merged_by: pull.merged ? userBody(pull.user) : null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: repository.pullCommits.get(pull.number)?.length ?? 0,
    additions: 10,
    deletions: 2,
    changed_files: 1,
  };
}

/** A review as deliveries carry it. */
export function reviewBody(
  repository: GithubRepository,
  pull: Json,
  review: Json,
): Json {
  const page = `${pull.html_url}#pullrequestreview-${review.id}`;
  const url = `${apiAddress(repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: userBody(review.user),
    body: null,
    commit_id: review.commit_id,
    submitted_at: review.submitted_at,
    state: review.state.toLowerCase(),
    html_url: page,
    pull_request_url: url,
    author_association: 'MEMBER',
    _links: { html: { href: page }, pull_request: { href: url } },
  };
}
