import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { apiAddress } from './repositoryBody';
import { userBody } from './userBody';

/** A label as deliveries carry it. */
export function labelBody(repository: GithubRepository, { name }: Json): Json {
  return {
    id: 100_000 + name.length,
    node_id: `LA_${name.length}`,
    url: `${apiAddress(repository)}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  };
}

/** An issue as deliveries carry it. */
export function issueBody(repository: GithubRepository, issue: Json): Json {
  const url = `${apiAddress(repository)}/issues/${issue.number}`;
  return {
    url,
    repository_url: issue.repository_url,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: issue.html_url,
    id: issue.id,
    node_id: `I_${issue.id}`,
    number: issue.number,
    title: issue.title,
    user: userBody(issue.user),
    labels: issue.labels.map((label: Json) => labelBody(repository, label)),
    state: issue.state,
    state_reason: issue.state_reason,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 0,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    closed_at: issue.closed_at,
    author_association: 'MEMBER',
    active_lock_reason: null,
    body: issue.body,
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
  };
}
