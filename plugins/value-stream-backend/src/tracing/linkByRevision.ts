import { DeliveryObject } from '@value-stream/flow-engine';
import { laneOf } from './laneOf';
import { LinkRow } from './LinkRow';
import { commitKey, repositoryOf } from './repositoryOf';

/** Of deployments and releases: where their revisions begin to be contained. */
export const REVISION_RULE = 'linkByRevision';
/** Of all else that names the commit it is about. */
export const NAMED_COMMIT_RULE = 'linkByNamedCommit';

/**
 * What an object's own attributes say about commits: a change was merged as
 * one, has one as its head, or names one without saying which; runs, checks, artifacts, deployments and
 * releases are about the revision they name. Tags of the repository itself
 * name their commit in their activities.
 */
export function linkByRevision(object: DeliveryObject): readonly LinkRow[] {
  const { key, kind, attributes } = object;
  const repository = repositoryOf(object);
  const links: LinkRow[] = [];
  const add = (sha: unknown, method: string, rule: string, words: string) => {
    const commit = commitKey(repository, sha);
    if (commit !== undefined) {
      links.push({
        from_key: key,
        to_key: commit,
        relation: 'contains',
        method,
        confidence: 1000,
        evidence: words,
        rule,
      });
    }
  };
  if (kind === 'change') {
    add(
      attributes.mergeSha,
      'merge-sha',
      NAMED_COMMIT_RULE,
      'Merged as this commit',
    );
    add(
      attributes.headSha,
      'head-sha',
      NAMED_COMMIT_RULE,
      'Has this commit as its head',
    );
    add(
      attributes.revision,
      'revision',
      NAMED_COMMIT_RULE,
      'The change names this revision',
    );
  } else if (kind === 'run' || kind === 'check' || kind === 'artifact') {
    add(
      attributes.revision,
      'revision',
      NAMED_COMMIT_RULE,
      `The ${kind} names this revision`,
    );
  } else if (
    kind === 'deployment' ||
    (kind === 'release' && !key.startsWith('git:'))
  ) {
    if (laneOf(key) === undefined) {
      add(
        attributes.revision,
        'revision',
        REVISION_RULE,
        `The ${kind} names this revision`,
      );
    }
  }
  return links;
}
