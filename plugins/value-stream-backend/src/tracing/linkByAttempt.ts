import { Containing, Marker } from './linkByCommitAncestry';

export const ATTEMPT_RULE = 'linkByAttempt';

/**
 * An attempt at a deployment that has not succeeded contains what it was to
 * bring: what its revision has in its history and no successful deployment of
 * the same service and environment before it had.
 *
 * @param what - in words: `deployment of api to production`
 */
export function linkByAttempt(
  what: string,
  { key, confidence }: Pick<Marker, 'key' | 'confidence'>,
): Containing {
  return {
    from_key: key,
    relation: 'contains',
    method: 'commit-ancestry',
    confidence,
    evidence: `In the history of an attempt at a ${what} that has not succeeded, and of none before it that did`,
    rule: ATTEMPT_RULE,
  };
}
