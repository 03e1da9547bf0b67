import { Json } from '../Json';
import { Instant, iso } from '../PlayedTool';
import { GitlabProject, hookProject, pageOf } from './GitlabProject';
import { asHookTime } from './gitlabTime';

/** A new merge request as the API writes it. */
export function newMergeRequest(
  project: GitlabProject,
  request: {
    readonly id: number;
    readonly iid: number;
    readonly at: Instant;
    readonly title: string;
    readonly description: string;
    readonly branch: string;
    readonly sha: string;
    readonly author: Json;
  },
): Json {
  const { id, iid, at, title, description, branch, sha, author } = request;
  return {
    id,
    iid,
    project_id: project.id,
    title,
    description,
    state: 'opened',
    created_at: iso(at),
    updated_at: iso(at),
    merged_by: null,
    merge_user: null,
    merged_at: null,
    closed_by: null,
    closed_at: null,
    target_branch: 'main',
    source_branch: branch,
    user_notes_count: 0,
    upvotes: 0,
    downvotes: 0,
    author,
    assignees: [],
    assignee: null,
    reviewers: [],
    source_project_id: project.id,
    target_project_id: project.id,
    labels: [],
    draft: false,
    work_in_progress: false,
    milestone: null,
    merge_when_pipeline_succeeds: false,
    merge_status: 'can_be_merged',
    detailed_merge_status: 'mergeable',
    sha,
    merge_commit_sha: null,
    squash_commit_sha: null,
    squash: true,
    squash_on_merge: true,
    should_remove_source_branch: true,
    force_remove_source_branch: true,
    prepared_at: iso(at),
    reference: `!${iid}`,
    references: {
      short: `!${iid}`,
      relative: `!${iid}`,
      full: `${project.path}!${iid}`,
    },
    web_url: `${pageOf(project)}/-/merge_requests/${iid}`,
    task_completion_status: { count: 0, completed_count: 0 },
    has_conflicts: false,
    blocking_discussions_resolved: true,
  };
}

/** What a delivery says of a merge request. */
export function hookMergeRequest(
  project: GitlabProject,
  request: Json,
  action: string,
  more: Json = {},
): Json {
  return {
    id: request.id,
    iid: request.iid,
    title: request.title,
    description: request.description,
    state: request.state,
    state_id: { opened: 1, closed: 2, merged: 3 }[request.state as 'opened'],
    created_at: asHookTime(request.created_at),
    updated_at: asHookTime(request.updated_at),
    merged_at: asHookTime(request.merged_at),
    author_id: request.author.id,
    source_branch: request.source_branch,
    target_branch: request.target_branch,
    source_project_id: project.id,
    target_project_id: project.id,
    draft: false,
    work_in_progress: false,
    merge_status: request.merge_status,
    detailed_merge_status: request.detailed_merge_status,
    merge_commit_sha: request.merge_commit_sha,
    squash_commit_sha: request.squash_commit_sha,
    url: request.web_url,
    labels: [],
    source: hookProject(project),
    target: hookProject(project),
    last_commit: hookCommit(project.commits.get(request.sha)!),
    action,
    ...more,
  };
}

/** A commit as deliveries carry it. */
export function hookCommit(commit: Json): Json {
  return {
    id: commit.id,
    message: commit.message,
    title: commit.title,
    timestamp: commit.committed_date,
    url: commit.web_url,
    author: { name: commit.author_name, email: commit.author_email },
  };
}
