import { FakeContent } from './fakeGitlab';
import { COMMIT, MERGE_REQUEST, MERGE_TRAIN } from './recordedChanges';
import {
  DEPLOYMENT,
  FEATURE_FLAG,
  PIPELINE,
  RELEASE,
} from './recordedReleases';
import { EPIC, INCIDENT, ISSUE } from './recordedIssues';
import { PROJECT, sha } from './recordedProject';

/** The invented project as a GitLab serves it. */
export const SHOP: FakeContent = {
  'projects/shop/api': {
    ...PROJECT,
    namespace: { kind: 'group', full_path: 'shop' },
  },
  'projects/42/issues': [ISSUE.issue, INCIDENT.issue].reverse(),
  ...details('projects/42/issues/1', ISSUE),
  ...details('projects/42/issues/2', INCIDENT),
  'projects/42/issues/2/notes': INCIDENT.notes,
  'projects/42/merge_requests': [MERGE_REQUEST.merge_request],
  'projects/42/merge_requests/1/resource_state_events':
    MERGE_REQUEST.state_events,
  'projects/42/merge_requests/1/notes': MERGE_REQUEST.notes,
  'projects/42/merge_requests/1/commits': MERGE_REQUEST.commits,
  'projects/42/merge_requests/1/closes_issues': MERGE_REQUEST.closes,
  'projects/42/repository/commits': [COMMIT.commit],
  'projects/42/pipelines': [PIPELINE.pipeline],
  'projects/42/pipelines/3001': PIPELINE.pipeline,
  'projects/42/pipelines/3001/jobs': PIPELINE.jobs,
  'projects/42/deployments': [DEPLOYMENT.deployment],
  'projects/42/deployments/4001': DEPLOYMENT.deployment,
  'projects/42/releases': [RELEASE.release],
  'projects/42/feature_flags': [FEATURE_FLAG.feature_flag],
  'projects/42/merge_trains': [MERGE_TRAIN.merge_train],
  'groups/shop/epics': [EPIC.epic],
};

function details(
  at: string,
  of: {
    readonly state_events: unknown;
    readonly label_events: unknown;
    readonly links: unknown;
  },
): FakeContent {
  return {
    [`${at}/resource_state_events`]: of.state_events,
    [`${at}/resource_label_events`]: of.label_events,
    [`${at}/links`]: of.links,
  };
}

/** All that is read of it, in order. */
export const EVERYTHING = [
  'issue 2',
  'issue 1',
  'merge-request 1',
  `commit ${sha('c')}`,
  'deployment 4001',
  'release v1.4.0',
  'feature-flag invoices',
  'merge-train 5001',
  'epic 3',
  // They cost most, so they come last.
  'pipeline 3001',
];
