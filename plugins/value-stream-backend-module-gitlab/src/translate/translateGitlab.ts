import {
  ConnectorPayload,
  Fields,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { translateCommit } from './translateCommit';
import {
  translateDeployment,
  translateDeploymentHook,
} from './translateDeployment';
import { translateEpic } from './translateEpic';
import {
  translateFeatureFlag,
  translateFeatureFlagHook,
} from './translateFeatureFlag';
import { translateIssue } from './translateIssue';
import { translateIssueHook } from './translateIssueHook';
import { translateJobHook } from './translateJobHook';
import { translateMergeRequest } from './translateMergeRequest';
import { translateMergeRequestHook } from './translateMergeRequestHook';
import { translateMergeTrain } from './translateMergeTrain';
import { translateNoteHook } from './translateNoteHook';
import { translatePipeline, translatePipelineHook } from './translatePipeline';
import { translatePushHook } from './translatePushHook';
import { translateRelease, translateReleaseHook } from './translateRelease';
import { translateTag, translateTagHook } from './translateTag';
import { fieldsOf } from '../reading/fieldsOf';

type Rule = (body: Fields, context: GitlabContext, facts: Facts) => void;

const RULES = new Map<string, Rule>([
  ['issue', translateIssue],
  ['merge-request', translateMergeRequest],
  ['commit', translateCommit],
  ['tag', translateTag],
  ['pipeline', translatePipeline],
  ['deployment', translateDeployment],
  ['release', translateRelease],
  ['feature-flag', translateFeatureFlag],
  ['merge-train', translateMergeTrain],
  ['epic', translateEpic],
  ['hook.issue', translateIssueHook],
  ['hook.incident', translateIssueHook],
  ['hook.work_item', translateIssueHook],
  ['hook.merge_request', translateMergeRequestHook],
  ['hook.note', translateNoteHook],
  ['hook.push', translatePushHook],
  ['hook.tag_push', translateTagHook],
  ['hook.pipeline', translatePipelineHook],
  ['hook.build', translateJobHook],
  ['hook.deployment', translateDeploymentHook],
  ['hook.release', translateReleaseHook],
  ['hook.feature_flag', translateFeatureFlagHook],
]);

/**
 * Turns what GitLab's API or a webhook gives into facts. What it cannot use it
 * refuses whole, with the field and the reason.
 *
 * @public
 */
export function translateGitlab(
  payload: ConnectorPayload,
  context: GitlabContext,
): Translation {
  const facts = new Facts();
  const type = String(payload.type);
  const rule = RULES.get(type);
  try {
    if (!rule) {
      throw new Unusable(
        type.startsWith('hook.')
          ? `deliveries on '${type.slice(
              5,
              60,
            )}' tell nothing of the flow of work`
          : `unknown payload '${type.slice(0, 60)}'`,
      );
    }
    rule(fieldsOf(payload.body), context, facts);
    return {
      activities: facts.activities,
      objects: facts.objects,
      refused: [],
    };
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message.slice(0, 300) }],
    };
  }
}
