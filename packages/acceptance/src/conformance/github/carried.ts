/**
 * The tables and columns of recorded DevLake rows that GitHub's facts carry.
 * Written before the first comparison.
 */
export const CARRIED: Readonly<Record<string, readonly string[]>> = {
  issues: [
    'url',
    'issue_key',
    'title',
    'type',
    'status',
    'original_status',
    'created_date',
    'updated_date',
    'resolution_date',
    'lead_time_minutes',
    'parent_issue_id',
    'priority',
    'component',
    'creator_name',
  ],
  issue_labels: ['issue_id', 'label_name'],
  sprints: ['name', 'status', 'started_date', 'ended_date', 'completed_date'],
  sprint_issue: ['sprint_id', 'issue_id'],
  board_issues: ['board_id', 'issue_id'],
  issue_comments: ['issue_id', 'created_date'],
  pull_requests: [
    'pull_request_key',
    'url',
    'title',
    'status',
    'created_date',
    'merged_date',
    'closed_date',
    'merge_commit_sha',
    'head_ref',
    'base_ref',
    'head_commit_sha',
    'is_draft',
    'author_name',
  ],
  pull_request_labels: ['pull_request_id', 'label_name'],
  pull_request_commits: [
    'pull_request_id',
    'commit_sha',
    'commit_authored_date',
  ],
  pull_request_review_comments: [
    'pull_request_id',
    'created_date',
    'commit_sha',
    'status',
  ],
  pull_request_comments: [
    'pull_request_id',
    'created_date',
    'type',
    'review_id',
  ],
  cicd_pipelines: [
    'name',
    'result',
    'status',
    'original_result',
    'created_date',
    'started_date',
    'finished_date',
    'duration_sec',
  ],
  cicd_pipeline_commits: ['pipeline_id', 'commit_sha', 'branch'],
  cicd_tasks: [
    'name',
    'pipeline_id',
    'result',
    'status',
    'started_date',
    'finished_date',
    'duration_sec',
  ],
};

/** Where carried columns may differ, and why. */
export const DIFFERENCES: readonly string[] = [
  'Titles are kept to 300 characters.',
  'issues.type: the recorded configuration knows BUG alone; other labels have a type here and none there. BUG and defect must be the same issues.',
  'creator_name, author_name: a person leaves the connector as a keyed hash; the hash of the recorded login must be the same.',
  'pull_requests.closed_date: a merged change is merged, not closed; compared where it is closed unmerged.',
  'pull_requests.merge_commit_sha: of an unmerged change GitHub gives a trial merge that is on no branch; compared where it is merged.',
  'pull_request_comments.review_id: 0 there stands for none.',
  'result, status of runs and jobs: a cancelled one is FAILURE there and cancelled here; one that says neither good nor ill (neutral, skipped, stale, action required) is OTHER there and skipped here.',
  'status of a run or job that is REQUESTED: OTHER there; here it waits as a queued one does. Not compared.',
  'finished_date, duration_sec: a run or job that goes on has no end here; compared where it has ended.',
  'started_date: a run or job that waits has not started here; compared where it has begun.',
  'original_result: in small letters here.',
];

/** Tables that GitHub's facts do not carry, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  account: 'people leave the connector as keyed hashes only',
  issue_assignees:
    'rows of another connection, of objects that are not recorded',
  boards: 'a repository is no object of the model',
  repos: 'a repository is no object of the model',
  board_repos: 'a repository is no object of the model',
  board_sprint: 'a repository is no object of the model',
  cicd_scopes: 'a repository is no object of the model',
  cicd_deployment_commits: 'their input is not recorded',
  pull_request_issues:
    'found in the text of the change, which the backend does for all tools alike',
};
