import { Instant } from '@value-stream/flow-engine';
import { LinkRow } from './LinkRow';

export const COMMIT_ANCESTRY_RULE = 'linkByCommitAncestry';

/** A release or successful deployment of a revision. */
export interface Marker {
  readonly key: string;
  readonly at: Instant;
  /** Sha of the revision. */
  readonly commit: string;
  /** Per mille: how sure it is that it stands at that commit. */
  readonly confidence: number;
  /** How that is known, where not from its own activity. */
  readonly method?: string;
  readonly rolledBack?: boolean;
}

/** What a marker says of the commits that it is the first to contain. */
export type Containing = Pick<
  LinkRow,
  'from_key' | 'relation' | 'method' | 'confidence' | 'evidence' | 'rule'
>;

/**
 * The first release or deployment in time whose history has the commit
 * contains it, unless the commit is known to touch nothing that is deployed.
 * What the first of a lane contains is all that came before: a baseline, said
 * in the evidence.
 *
 * @param what - in words: `release`, `deployment of api to production`
 * @param isBaseline - whether it is the first of its lane
 */
export function linkByCommitAncestry(
  what: string,
  marker: Marker,
  isBaseline: boolean,
): Containing {
  return {
    from_key: marker.key,
    relation: 'contains',
    method: 'commit-ancestry',
    confidence: marker.confidence,
    evidence:
      (isBaseline
        ? `In the history of the first known ${what}: a baseline`
        : `First ${what} whose history has this commit`) +
      (marker.method === undefined || marker.method === 'revision'
        ? ''
        : `; its revision is known by ${marker.method}`) +
      (marker.rolledBack ? '; rolled back later' : ''),
    rule: COMMIT_ANCESTRY_RULE,
  };
}
