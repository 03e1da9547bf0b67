import { EVENTS_READ } from '../translate/translateIssueEvent';
import { ApiList } from './ApiList';
import { readBlockersAndTimelines } from './readBlockersAndTimelines';
import { readChangeDetails } from './readChangeDetails';
import { readDeploymentStatuses } from './readDeploymentStatuses';
import { readRelatedIssues, RELATING_EVENTS } from './readRelatedIssues';
import { readReleasedCommits } from './readReleasedCommits';
import { readRunDetails } from './readRunDetails';
import * as shapes from './shapes';

const DAY_MS = 86_400_000;

const RUNS = {
  path: 'actions/runs',
  field: 'workflow_runs',
  sortedBy: 'created_at',
  changedAt: 'updated_at',
  // A run may be run again later; a later one still is told by the webhook alone.
  lookBackMs: 3 * DAY_MS,
};

/** What is read of a repository besides its commits, in this order. */
export const LISTS: readonly ApiList[] = [
  {
    name: 'pull requests',
    path: 'pulls',
    query: { state: 'all', sort: 'updated', direction: 'desc' },
    sortedBy: 'updated_at',
    changedAt: 'updated_at',
    lookBackMs: 0,
    entry: {
      type: 'api.pull_request',
      as: 'pull_request',
      shape: shapes.PULL_REQUEST,
    },
    details: readChangeDetails,
  },
  {
    name: 'issues',
    path: 'issues',
    query: { state: 'all', sort: 'updated', direction: 'desc' },
    sortedBy: 'updated_at',
    changedAt: 'updated_at',
    lookBackMs: 0,
    entry: { type: 'api.issue', as: 'issue', shape: shapes.ISSUE },
    // GitHub lists pull requests among the issues.
    wanted: issue => !issue.pull_request,
    details: readBlockersAndTimelines,
  },
  {
    name: 'events of issues',
    path: 'issues/events',
    sortedBy: 'created_at',
    changedAt: 'created_at',
    lookBackMs: 0,
    entry: {
      type: 'api.issue_event',
      as: 'issue_event',
      shape: shapes.ISSUE_EVENT,
      only: event => EVENTS_READ.has(String(event.event)),
    },
    wanted: ({ event }) =>
      EVENTS_READ.has(String(event)) || RELATING_EVENTS.has(String(event)),
    details: readRelatedIssues,
  },
  ...['issues/comments', 'pulls/comments'].map(
    (path): ApiList => ({
      name: path === 'issues/comments' ? 'comments' : 'comments of reviews',
      path,
      query: { sort: 'updated', direction: 'desc' },
      sortedBy: 'updated_at',
      changedAt: 'updated_at',
      lookBackMs: 0,
      entry: { type: 'api.comment', as: 'comment', shape: shapes.COMMENT },
    }),
  ),
  {
    ...RUNS,
    name: 'runs',
    entry: { type: 'api.workflow_run', as: 'workflow_run', shape: shapes.RUN },
  },
  {
    name: 'deployments',
    path: 'deployments',
    sortedBy: 'created_at',
    changedAt: 'updated_at',
    lookBackMs: 7 * DAY_MS,
    entry: {
      type: 'api.deployment',
      as: 'deployment',
      shape: shapes.DEPLOYMENT,
    },
    details: readDeploymentStatuses,
  },
  {
    name: 'releases',
    path: 'releases',
    sortedBy: 'created_at',
    changedAt: 'published_at',
    lookBackMs: 90 * DAY_MS,
    entry: { type: 'api.release', as: 'release', shape: shapes.RELEASE },
    wanted: release => release.draft !== true,
    details: readReleasedCommits,
  },
  {
    name: 'milestones',
    path: 'milestones',
    query: { state: 'all' },
    changedAt: 'updated_at',
    lookBackMs: 0,
    entry: { type: 'api.milestone', as: 'milestone', shape: shapes.MILESTONE },
  },
];

/**
 * Jobs and earlier attempts of runs. They cost a request for each run, so they
 * are read when everything else is.
 */
export const JOBS: ApiList = {
  ...RUNS,
  name: 'jobs',
  oldestMs: ({ options }) => options.jobDays * DAY_MS,
  details: readRunDetails,
};
