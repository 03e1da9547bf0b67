import { DeliveryObject } from '@value-stream/flow-engine';
import { findReverts } from './findReverts';
import { LinkRow } from './LinkRow';
import { commitKey, repositoryOf } from './repositoryOf';
import { textOf } from './textAttributes';

export const REVERTED_COMMIT_RULE = 'linkByRevertedCommit';

/** A change or commit whose text says `This reverts commit <sha>` reverts that commit. */
export function linkByRevertedCommit(
  object: DeliveryObject,
): readonly LinkRow[] {
  const { key, kind, title = '', attributes } = object;
  if (kind !== 'change' && kind !== 'commit') {
    return [];
  }
  const text = textOf(kind === 'change' ? attributes.body : attributes.message);
  const repository = repositoryOf(object);
  const { commits } = findReverts(`${title}\n${text ?? ''}`, repository);
  return [...new Set(commits)].flatMap(sha => {
    const commit = commitKey(repository, sha);
    return commit === undefined || commit === key
      ? []
      : [
          {
            from_key: key,
            to_key: commit,
            relation: 'reverts',
            method: 'revert-text',
            confidence: 1000,
            evidence: `Says that it reverts commit ${sha.slice(0, 12)}`,
            rule: REVERTED_COMMIT_RULE,
          },
        ];
  });
}
