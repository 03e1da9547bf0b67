import { Rule } from './Rule';
import { translateChangeAction } from './translateChange';
import {
  translateCheckRun,
  translateCheckSuite,
  translateStatus,
} from './translateCheck';
import { translateComment } from './translateComment';
import {
  translateDeployment,
  translateDeploymentStatus,
} from './translateDeployment';
import { translateDeploymentReview } from './translateDeploymentReview';
import {
  translateIssueAction,
  translateIssueDeleted,
  translateIssueOpened,
  translateIssueTransferred,
} from './translateIssueDelivery';
import { translateJob } from './translateJob';
import { translateMilestone } from './translateMilestone';
import { translateProjectItem } from './translateProjectItem';
import { translatePush } from './translatePush';
import { DEPENDENCY, SUB_ISSUE, translateRelation } from './translateRelation';
import { translateRelease, translateReleaseRemoved } from './translateRelease';
import { translateReview } from './translateReview';
import { translateRun } from './translateRun';

/**
 * What becomes of a delivery by its event and action: a rule for each action
 * that is read, and for `*` the rule for all others, or why they are not read.
 */
export type Deliveries = Readonly<
  Record<string, Readonly<Record<string, Rule | string>>>
>;

const NOTHING_OF_FLOW = 'it says nothing of the flow of work';

export const DELIVERIES: Deliveries = {
  issues: {
    opened: translateIssueOpened,
    deleted: translateIssueDeleted,
    transferred: translateIssueTransferred,
    ...actions(translateIssueAction, [
      'closed',
      'reopened',
      'assigned',
      'labeled',
      'unlabeled',
      'typed',
    ]),
    '*': translateIssueAction('seen'),
  },
  sub_issues: {
    parent_issue_added: translateRelation(SUB_ISSUE, true),
    sub_issue_added: translateRelation(SUB_ISSUE, true),
    parent_issue_removed: translateRelation(SUB_ISSUE, false),
    sub_issue_removed: translateRelation(SUB_ISSUE, false),
  },
  issue_dependencies: {
    blocked_by_added: translateRelation(DEPENDENCY, true),
    blocking_added: translateRelation(DEPENDENCY, true),
    blocked_by_removed: translateRelation(DEPENDENCY, false),
    blocking_removed: translateRelation(DEPENDENCY, false),
  },
  projects_v2_item: {
    edited: translateProjectItem,
    '*': 'only moves between statuses of a project are read',
  },
  pull_request: {
    ...actions(translateChangeAction, [
      'opened',
      'closed',
      'reopened',
      'ready_for_review',
      'converted_to_draft',
      'review_requested',
    ]),
    '*': translateChangeAction('seen'),
  },
  pull_request_review: {
    submitted: translateReview,
    edited: translateReview,
    dismissed: translateReview,
  },
  issue_comment: { created: translateComment, '*': NOTHING_OF_FLOW },
  pull_request_review_comment: {
    created: translateComment,
    '*': NOTHING_OF_FLOW,
  },
  push: { '': translatePush },
  check_run: {
    created: translateCheckRun,
    completed: translateCheckRun,
    rerequested: translateCheckRun,
    '*': NOTHING_OF_FLOW,
  },
  check_suite: { '*': translateCheckSuite },
  status: { '': translateStatus },
  workflow_run: { '*': translateRun },
  workflow_job: { '*': translateJob },
  // Older versions of GitHub name no action of these.
  deployment: { '': translateDeployment, created: translateDeployment },
  deployment_status: {
    '': translateDeploymentStatus,
    created: translateDeploymentStatus,
  },
  deployment_review: actions(translateDeploymentReview, [
    'requested',
    'approved',
    'rejected',
  ]),
  release: {
    published: translateRelease,
    released: translateRelease,
    prereleased: translateRelease,
    edited: translateRelease,
    created: translateRelease,
    unpublished: translateReleaseRemoved,
    deleted: translateReleaseRemoved,
  },
  milestone: {
    deleted: 'its issues say so themselves, by `issues.demilestoned`',
    '*': translateMilestone,
  },
  repository: {
    '*': 'a renamed or moved repository is noticed by the next backfill; nothing else of it is read',
  },
  ping: { '': 'it only says that deliveries arrive' },
  create: { '': 'the push of the branch or tag tells it' },
  delete: { '': 'the push of the branch or tag tells it' },
  merge_group: { '*': 'the runs and the merge of the pull request tell it' },
  workflow_dispatch: { '': 'the run that it starts tells it' },
  repository_dispatch: { '*': 'the run that it starts tells it' },
  label: { '*': 'issues that have the label say so themselves' },
  package: {
    '*': 'an artifact is told by the registry or the run that builds it',
  },
  registry_package: {
    '*': 'an artifact is told by the registry or the run that builds it',
  },
  projects_v2: { '*': 'only moves of items are read of a project' },
  project: { '*': 'projects of the first kind are read by backfill alone' },
  project_card: {
    '*': 'projects of the first kind are read by backfill alone',
  },
  project_column: {
    '*': 'projects of the first kind are read by backfill alone',
  },
  ...nothingOfFlow([
    'branch_protection_configuration',
    'branch_protection_rule',
    'cache_sync',
    'code_scanning_alert',
    'commit_comment',
    'content_reference',
    'custom_property',
    'custom_property_values',
    'dependabot_alert',
    'deploy_key',
    'deployment_protection_rule',
    'discussion',
    'discussion_comment',
    'enterprise',
    'fork',
    'github_app_authorization',
    'gollum',
    'installation',
    'installation_repositories',
    'installation_target',
    'marketplace_purchase',
    'member',
    'membership',
    'meta',
    'org_block',
    'organization',
    'page_build',
    'personal_access_token_request',
    'projects_v2_status_update',
    'public',
    'pull_request_review_thread',
    'repository_advisory',
    'repository_import',
    'repository_ruleset',
    'repository_vulnerability_alert',
    'secret_scanning_alert',
    'secret_scanning_alert_location',
    'secret_scanning_scan',
    'security_advisory',
    'security_and_analysis',
    'sponsorship',
    'star',
    'team',
    'team_add',
    'user',
    'watch',
  ]),
};

function actions(
  rule: (action: string) => Rule,
  names: readonly string[],
): Record<string, Rule> {
  return Object.fromEntries(names.map(name => [name, rule(name)]));
}

function nothingOfFlow(events: readonly string[]): Deliveries {
  return Object.fromEntries(
    events.map(event => [event, { '*': NOTHING_OF_FLOW }]),
  );
}
