import {
  ConnectorPayload,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitOptions } from '../options/GitOptions';
import { PayloadBody, payloadBody, Unusable } from './PayloadBody';
import { translateCommit, translateCommitRemoved } from './translateCommit';
import {
  translateBranchCommit,
  translateTag,
  translateTagRemoved,
} from './translateMarker';

type Rule = (
  body: PayloadBody,
  context: TranslateContext<GitOptions>,
) => Translation;

const RULES = new Map<string, Rule>([
  ['commit', translateCommit],
  ['commit-removed', translateCommitRemoved],
  ['tag', translateTag],
  ['tag-removed', translateTagRemoved],
  ['branch-commit', translateBranchCommit],
]);

/**
 * Turns a commit, a tag or a branch's commit into facts; what it cannot use
 * it refuses with the field and the reason.
 *
 * @public
 */
export function translateGit(
  payload: ConnectorPayload,
  context: TranslateContext<GitOptions>,
): Translation {
  const rule = RULES.get(payload.type);
  try {
    if (!rule) {
      throw new Unusable(
        `unknown payload '${String(payload.type).slice(0, 60)}'; git knows ${[
          ...RULES.keys(),
        ].join(', ')}`,
      );
    }
    return rule(payloadBody(payload.body), context);
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message }],
    };
  }
}
