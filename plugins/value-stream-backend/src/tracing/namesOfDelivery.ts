import { DeliveryObject } from '@value-stream/flow-engine';
import { AddNames } from './ObjectName';
import { abbreviatedCommitKey, repositoryOf } from './repositoryOf';
import { textOf, textsOf } from './textAttributes';

/**
 * Names of runs, artifacts and deployments: digests, correlation ids, version
 * tags and abbreviated revisions.
 */
export function namesOfDelivery(object: DeliveryObject, add: AddNames): void {
  const { attributes, kind } = object;
  const repository = repositoryOf(object);
  if (kind === 'artifact') {
    add('named', textOf(attributes.digest) ?? '');
  }
  const id = textOf(attributes.correlationId);
  if (id && kind !== 'artifact') {
    add('correlated', id);
  }
  const abbreviated = abbreviatedCommitKey(repository, attributes.revision);
  add('abbreviates', abbreviated ?? '');
  if (kind === 'run') {
    return;
  }
  add('deploys', ...(kind === 'deployment' ? textsOf(attributes.digests) : []));
  if (repository !== undefined) {
    for (const tag of versionTags(attributes)) {
      add('tagged', `git:${repository}#tag/${tag}`);
    }
  }
}

/** Tags that may name the version, with and without a leading `v`. */
export function versionTags(
  attributes: DeliveryObject['attributes'],
): readonly string[] {
  const revision = textOf(attributes.revision);
  return [...textsOf(attributes.tags), revision ?? '']
    .filter(tag => /\d/.test(tag) && !/^[0-9a-f]{7,64}$/.test(tag))
    .flatMap(tag => [tag, tag.startsWith('v') ? tag.slice(1) : `v${tag}`]);
}
