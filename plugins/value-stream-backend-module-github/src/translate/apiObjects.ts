import { Rule } from './Rule';
import { translateChange } from './translateChange';
import { translateCheckRun } from './translateCheck';
import { translateComment } from './translateComment';
import { translateChangeCommits, translateCommit } from './translateCommits';
import {
  translateDeployment,
  translateDeploymentStatus,
} from './translateDeployment';
import { translateIssue } from './translateIssue';
import { translateIssueEvent } from './translateIssueEvent';
import {
  translateBlockers,
  translateClosing,
  translateProjectMoves,
} from './translateIssueRelations';
import { translateRelations } from './translateRelations';
import { translateJob } from './translateJob';
import { translateMilestone } from './translateMilestone';
import { translateRelease } from './translateRelease';
import { translateReview } from './translateReview';
import { translateReleasedCommit } from './translateTag';
import { translateRun } from './translateRun';

/**
 * What a backfill reads, by the payload's type. The objects are named as in
 * deliveries, and stand beside the repository under the name that selects it.
 */
export const API_OBJECTS: Readonly<Record<string, Rule>> = {
  'api.issue': translateIssue,
  'api.issue_event': translateIssueEvent,
  'api.blockers': translateBlockers,
  'api.project_moves': translateProjectMoves,
  'api.relations': translateRelations,
  'api.pull_request': translateChange,
  'api.closing': translateClosing,
  'api.review': translateReview,
  'api.comment': translateComment,
  'api.pull_request_commits': translateChangeCommits,
  'api.commit': translateCommit,
  'api.workflow_run': translateRun,
  'api.workflow_job': translateJob,
  'api.check_run': translateCheckRun,
  'api.deployment': translateDeployment,
  'api.deployment_status': translateDeploymentStatus,
  'api.release': translateRelease,
  'api.tag': translateReleasedCommit,
  'api.milestone': translateMilestone,
};
