import { Shape } from '../reading/keepShape';

const USER: Shape = { login: true, type: true };
const BRANCH: Shape = { ref: true, sha: true, repo: { full_name: true } };
const LABEL: Shape = { name: true };
const SIGNATURE: Shape = { name: true, email: true, date: true };

/** What is kept of each object that the API answers; nothing else is. */
export const ISSUE: Shape = {
  number: true,
  node_id: true,
  title: true,
  state: true,
  state_reason: true,
  html_url: true,
  repository_url: true,
  parent_issue_url: true,
  created_at: true,
  updated_at: true,
  closed_at: true,
  user: USER,
  labels: LABEL,
  type: { name: true },
  milestone: { title: true },
  pull_request: { merged_at: true },
};

export const ISSUE_EVENT: Shape = {
  id: true,
  event: true,
  state_reason: true,
  created_at: true,
  actor: USER,
  label: LABEL,
  project_card: { column_name: true, previous_column_name: true },
  issue: ISSUE,
};

export const PULL_REQUEST: Shape = {
  number: true,
  title: true,
  body: true,
  state: true,
  draft: true,
  html_url: true,
  created_at: true,
  updated_at: true,
  closed_at: true,
  merged_at: true,
  merge_commit_sha: true,
  user: USER,
  labels: LABEL,
  milestone: { title: true },
  head: BRANCH,
  base: BRANCH,
};

export const REVIEW: Shape = {
  id: true,
  state: true,
  submitted_at: true,
  commit_id: true,
  user: USER,
};

export const COMMENT: Shape = {
  id: true,
  html_url: true,
  issue_url: true,
  pull_request_url: true,
  pull_request_review_id: true,
  created_at: true,
  updated_at: true,
  user: USER,
};

export const COMMIT: Shape = {
  sha: true,
  html_url: true,
  author: USER,
  committer: USER,
  parents: { sha: true },
  commit: { author: SIGNATURE, committer: SIGNATURE, message: true },
};

export const RUN: Shape = {
  id: true,
  name: true,
  path: true,
  event: true,
  status: true,
  conclusion: true,
  head_sha: true,
  head_branch: true,
  html_url: true,
  run_attempt: true,
  run_started_at: true,
  created_at: true,
  updated_at: true,
  actor: USER,
  triggering_actor: USER,
};

export const JOB: Shape = {
  id: true,
  run_id: true,
  run_attempt: true,
  name: true,
  status: true,
  conclusion: true,
  head_sha: true,
  head_branch: true,
  html_url: true,
  created_at: true,
  started_at: true,
  completed_at: true,
};

export const DEPLOYMENT: Shape = {
  id: true,
  sha: true,
  ref: true,
  task: true,
  environment: true,
  created_at: true,
  updated_at: true,
  creator: USER,
};

export const DEPLOYMENT_STATUS: Shape = {
  id: true,
  state: true,
  created_at: true,
  creator: USER,
};

export const RELEASE: Shape = {
  id: true,
  tag_name: true,
  target_commitish: true,
  name: true,
  draft: true,
  prerelease: true,
  html_url: true,
  created_at: true,
  published_at: true,
  author: USER,
};

export const MILESTONE: Shape = {
  number: true,
  title: true,
  state: true,
  html_url: true,
  created_at: true,
  updated_at: true,
  closed_at: true,
  due_on: true,
  creator: USER,
};
