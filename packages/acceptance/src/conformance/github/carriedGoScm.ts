/**
 * What is compared of go-scm's recorded GitHub deliveries and answers. Written
 * before the first comparison.
 *
 * Carried: of a pull request number, title, body, head commit, branches, link,
 * draft, closed, merged, author (as the hash of the login), created, updated;
 * of a push its commits with message and date, of a tag its commit; of a
 * deployment number, commit and environment; of a release tag, title,
 * prerelease, published; of a check its name, commit, end and outcome; of a
 * run its commit and creation; of a comment id, issue and creation; of a
 * milestone number, title, state and due date; of a commit id, message,
 * author's and committer's date.
 *
 * Not carried: avatars, addresses, permissions, clone addresses and texts of
 * comments, which are never read; the state of a run, which the golden file
 * gives as success for one in progress; commits in a golden file that the
 * payload itself does not name.
 */

/** By the beginning of the file's name: the event that the delivery was. */
export const EVENTS: readonly (readonly [string, string])[] = [
  ['pr_review_', 'pull_request_review'],
  ['pr_', 'pull_request'],
  ['push', 'push'],
  ['branch_create', 'create'],
  ['tag_create', 'create'],
  ['branch_delete', 'delete'],
  ['tag_delete', 'delete'],
  ['comment', 'issue_comment'],
  ['deployment', 'deployment'],
  ['release_', 'release'],
  ['check_run', 'check_run'],
  ['status', 'status'],
  ['pipeline_hook', 'workflow_run'],
  ['merge_group_', 'merge_group'],
];

/** Deliveries that are refused by a rule of the connector, by the beginning of the file's name. */
export const REFUSED: Readonly<Record<string, string>> = {
  branch_create: 'the push of the branch tells it',
  branch_delete: 'the push of the branch tells it',
  tag_create: 'the push of the tag tells it',
  tag_delete: 'the push of the tag tells it',
  push_branch_delete: 'a deleted branch says nothing of its commits',
  merge_group_: 'the runs and the merge of the pull request tell it',
};

/** Answers of the API that are recorded, by the file's name: type of the payload and its field. */
export const ANSWERS: Readonly<Record<string, readonly [string, string]>> = {
  pr: ['api.pull_request', 'pull_request'],
  pulls: ['api.pull_request', 'pull_request'],
  release: ['api.release', 'release'],
  releases: ['api.release', 'release'],
  milestone: ['api.milestone', 'milestone'],
  milestones: ['api.milestone', 'milestone'],
  commit: ['api.commit', 'commit'],
  commits: ['api.commit', 'commit'],
};
