import { DeliveryObject } from '@value-stream/flow-engine';
import { laneOf } from './laneOf';

const WHOLE_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ABBREVIATED_SHA = /^[0-9a-f]{7,63}$/;

/** `<host>/<path>` of the repository that an object lives in or speaks of. */
export function repositoryOf(
  object: Pick<DeliveryObject, 'key' | 'attributes'>,
): string | undefined {
  const { repository } = object.attributes;
  if (typeof repository === 'string' && repository.trim()) {
    return repository.trim();
  }
  const lane = laneOf(object.key);
  return lane?.startsWith('git:') ? lane.slice('git:'.length) : undefined;
}

/** Key of a commit, where the sha is whole. */
export function commitKey(
  repository: string | undefined,
  sha: unknown,
): string | undefined {
  return repository !== undefined &&
    typeof sha === 'string' &&
    WHOLE_SHA.test(sha)
    ? `git:${repository}@${sha}`
    : undefined;
}

/** The beginning of a commit's key, where the sha is abbreviated to at least 7 digits. */
export function abbreviatedCommitKey(
  repository: string | undefined,
  sha: unknown,
): string | undefined {
  return repository !== undefined &&
    typeof sha === 'string' &&
    ABBREVIATED_SHA.test(sha) &&
    !WHOLE_SHA.test(sha)
    ? `git:${repository}@${sha}`
    : undefined;
}
