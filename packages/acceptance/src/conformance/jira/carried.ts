/** A table of the expected output, and what of it is compared. */
export interface CarriedTable {
  readonly table: string;
  /** Columns that must match in every row, or why the table is not carried. */
  readonly columns: readonly string[];
  /** Differences that are allowed, with the reason. */
  readonly allowed: readonly string[];
}

/** Written down before the first run. */
export const CARRIED: readonly CarriedTable[] = [
  {
    table: 'issues',
    columns: [
      'issue_key',
      'url',
      'title',
      'original_type',
      'original_status',
      'created_date',
      'updated_date',
      'resolution_date',
      'parent_issue_id',
      'priority',
      'creator_id',
      'assignee_id',
      'component',
      'fix_versions',
      'story_point',
    ],
    allowed: [
      'resolution_date: the closing is told by the changelog, which Jira writes up to a second after the field',
      'story_point: nothing is told where the field is empty; the expected output writes 0',
      'type, status, severity: words of that project, made by its own configuration',
      'description, names of people: never read',
      'lead_time_minutes, estimates, time spent, due_date, icon_url, original_project: no fact of the flow; lead time is derived from dates that are compared',
    ],
  },
  {
    table: 'issue_changelogs',
    columns: [
      'issue_id',
      'author_id',
      'field_name',
      'field_id',
      'created_date',
      'original_from_value',
      'original_to_value',
    ],
    allowed: [
      'values are compared of status, resolution, issuetype, assignee, Sprint, Fix Version, Epic Link, Parent, Rank, dates, times and Workflow; of RemoteIssueLink, which holds what people wrote, only that it changed is told',
      'field_id: kept for changes without a verb of their own; the others are named by the verb',
      'of several changes of one field in one history the expected output keeps one; it must be among ours',
      'status values: the expected output calls a status as it is called now; of one that the recorded /status does not list, the word of the changelog stands',
      'from_value, to_value: words of that project, made by its own configuration',
    ],
  },
  { table: 'issue_labels', columns: ['issue_id', 'label_name'], allowed: [] },
  {
    table: 'issue_assignees',
    columns: ['issue_id', 'assignee_id'],
    allowed: ['assignee_name: names of people are never kept'],
  },
  {
    table: 'issue_relationships',
    columns: ['source_issue_id', 'target_issue_id', 'original_type'],
    allowed: [
      "the side of a link that is not in our vocabulary ('blocks', 'clones', 'relates to') is kept as a foreign relation",
    ],
  },
  {
    table: 'sprints',
    columns: [
      'id',
      'name',
      'status',
      'started_date',
      'ended_date',
      'completed_date',
      'original_board_id',
    ],
    allowed: ['url: that of the API, which nobody opens'],
  },
  { table: 'sprint_issues', columns: ['sprint_id', 'issue_id'], allowed: [] },
  {
    table: 'issue_repo_commits',
    columns: ['issue_id', 'commit_sha'],
    allowed: [
      'repo_url, host, namespace, repo_name: the addresses in the recorded web links are masked',
      'issues without a recording of their own are played with key and id alone',
    ],
  },
];

/** Tables that are not carried, with the reason. */
export const NOT_CARRIED: Readonly<Record<string, string>> = {
  accounts: 'people leave the connector as keyed hashes only',
  worklogs: 'logged work says what people booked, not when work flowed',
  boards: 'a view on issues; sprints name theirs',
  board_issues: 'a view on issues, by a query that the API does not tell',
  board_sprints: 'a sprint names the board that it belongs to (sprints)',
  issues_for_due_date: 'issues again; due dates are no fact of the flow',
  issues_with_no_mapping_subtask:
    "issues again, under another configuration of that project's types",
};
