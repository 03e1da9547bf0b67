/** One table of normalised rows: what of it is carried, and where it may differ. */
export interface CarriedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** What may differ, each with its reason. */
  readonly differences: readonly string[];
}

const SECONDS =
  'instants are whole seconds: webhooks give no more, and one fact has one instant whichever way it came';

/** What of DevLake's rows for GitLab is carried. Written down before the first comparison. */
export const CARRIED: readonly CarriedTable[] = [
  {
    table: 'issues',
    columns: [
      'url',
      'issue_key',
      'title',
      'status',
      'created_date',
      'updated_date',
      'resolution_date',
      'lead_time_minutes',
    ],
    differences: [
      SECONDS,
      'lead_time_minutes follows from whole seconds: at most one minute off',
    ],
  },
  {
    table: 'issue_labels',
    columns: ['issue_id', 'label_name'],
    differences: [],
  },
  {
    table: 'pull_requests',
    columns: [
      'url',
      'pull_request_key',
      'title',
      'description',
      'status',
      'original_status',
      'created_date',
      'merged_date',
      'closed_date',
      'merge_commit_sha',
      'head_ref',
      'base_ref',
      'is_draft',
    ],
    differences: [
      SECONDS,
      'description is bounded to 2,000 characters',
      'merge_commit_sha of what is not merged is the head there; here the head is headSha, and mergeSha is only what merged',
      'is_draft is false there for two drafts; here it is what GitLab says',
    ],
  },
  {
    table: 'pull_request_labels',
    columns: ['pull_request_id', 'label_name'],
    differences: [],
  },
  {
    table: 'pull_request_commits',
    columns: ['pull_request_id', 'commit_sha', 'commit_authored_date'],
    differences: [SECONDS],
  },
  {
    table: 'pull_request_comments',
    columns: ['id', 'pull_request_id', 'created_date'],
    differences: [
      SECONDS,
      'approvals and their withdrawal are facts of their own; they are known by who approved, not by the note',
    ],
  },
  {
    table: 'cicd_pipelines',
    columns: [
      'url',
      'result',
      'original_status',
      'created_date',
      'started_date',
      'finished_date',
      'duration_sec',
      'queued_duration_sec',
    ],
    differences: [SECONDS],
  },
  {
    table: 'cicd_pipeline_commits',
    columns: ['pipeline_id', 'commit_sha', 'branch'],
    differences: [],
  },
  {
    table: 'cicd_tasks',
    columns: [
      'name',
      'pipeline_id',
      'result',
      'original_status',
      'created_date',
      'started_date',
      'finished_date',
      'duration_sec',
    ],
    differences: [
      SECONDS,
      'result FAILURE of a cancelled job is cancelled here: nothing failed',
      'result of a skipped job is skipped here and nothing there',
      'finished_date of a job whose status is no end is not told: it has not finished',
      'duration_sec 0 stands there for a job without one',
    ],
  },
  {
    table: 'cicd_deployments',
    columns: [
      'result',
      'original_status',
      'environment',
      'created_date',
      'started_date',
      'finished_date',
      'display_title',
    ],
    differences: [
      SECONDS,
      'created_date is that of the job there, and here that of the deployment, at most a second later',
      'result FAILURE of a cancelled deployment is cancelled here',
      'finished_date of a deployment whose status is no end is not told',
      'finished_date of one that ended without its job is its last update, as webhooks tell it; it is empty there',
    ],
  },
  {
    table: 'cicd_deployment_commits',
    columns: ['cicd_deployment_id', 'commit_sha', 'ref_name'],
    differences: [],
  },
];

/** Tables that are not carried, with the reason. */
export const NOT_CARRIED: Readonly<Record<string, string>> = {
  accounts: 'people are never kept, only keyed hashes of who acted',
  accounts_direct_api: 'as accounts',
  issue_assignees: 'as accounts',
  repos: 'a repository is an entity of the catalog, not an object',
  cicd_scopes: 'as repos',
  boards: 'as repos',
  board_issues: 'as repos',
  board_repos: 'as repos',
  cicd_tasks_no_prod_regex:
    'the same jobs with another setting of that project for production',
};
