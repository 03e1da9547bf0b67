/**
 * What of go-scm's records of GitLab is carried. Written down before the
 * first comparison.
 */
export const CARRIED_RECORDS = {
  changes: [
    'Number',
    'Title',
    'Body',
    'Sha',
    'Source',
    'Target',
    'Link',
    'Draft',
    'Closed',
    'Merged',
    'Created',
  ],
  issues: ['Number', 'Title', 'Link', 'Labels', 'Closed', 'Created'],
  comments: ['ID', 'Created', 'Number'],
  commits: ['Sha', 'Message', 'Link', 'Date'],
  pipelines: ['Number', 'status', 'Created', 'URL', 'sha'],
  releases: ['Title', 'Tag', 'Commitish'],
  tags: ['Name', 'Sha'],
} as const;

/** Where a record may differ, each with its reason. */
export const RECORD_DIFFERENCES: readonly string[] = [
  'Draft is missing in older records: then it is compared with what the payload says',
  'Body is bounded to 2,000 characters; an escaped address in one record is compared with the payload, which has it whole',
  'Created of webhooks on merge requests is the zero date there: compared with what the payload says',
  'instants are whole seconds',
  "the action of 'pull_request_review_ready' is ready there although the payload says that it became a draft: here it became one",
  'names, addresses and pictures of people, and texts of comments are never kept',
];

/** Payloads that are refused, with the reason. */
export const REFUSED_RECORDS: Readonly<Record<string, string>> = {
  issue_comment_create: 'comments on issues tell nothing of the flow',
  branch_delete: 'a push without commits',
  branch_delete_subgroup: 'a push without commits',
};
