/**
 * What of the expected tables the connector carries, and which differences are
 * allowed. Written down before the first comparison.
 *
 * Not carried, in every table: `environment`, `type` (they come from patterns
 * of that project's configuration), `repo_id`, `cicd_scope_id` beyond the name
 * of the job, `queued_date` and the like (not recorded). `result` is carried
 * as the verdict; that project gives ABORTED as FAILURE, and none for
 * UNSTABLE and for words that are not Jenkins'. Builds that go on have no end;
 * that project reports Jenkins' stale duration of them, which is not carried.
 *
 * Its start instants are cut to the second, and a build's end is counted from
 * the cut start. So starts are compared to the second, and ends as the cut
 * start and the exact duration. Branches are compared without the remote's
 * name, repositories as host and path.
 *
 * `cicd_scopes.json` has no recorded input (the job's own answer is not
 * among the files) and is left out. `cicd_tasks_after_stages.result` is a
 * constant there and left out; the stage's own status is carried. The
 * recorded stages name builds that were not recorded, so a bare build is
 * played for each.
 */
export const CARRIED = {
  cicd_pipelines: [
    'id',
    'status',
    'result',
    'original_result',
    'original_status',
    'created_date',
    'finished_date',
    'duration_sec',
    'job',
  ],
  cicd_tasks: [
    'id',
    'pipeline_id',
    'status',
    'result',
    'original_result',
    'original_status',
    'started_date',
    'finished_date',
    'duration_sec',
    'job',
  ],
  cicd_pipeline_commits: ['pipeline_id', 'commit_sha', 'repo_url', 'branch'],
  cicd_scopes: ['id', 'name', 'url'],
  cicd_tasks_after_stages: [
    'id',
    'pipeline_id',
    'name',
    'original_status',
    'started_date',
    'finished_date',
    'duration_sec',
  ],
} as const;
