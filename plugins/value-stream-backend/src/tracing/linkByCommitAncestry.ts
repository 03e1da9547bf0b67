import { Instant } from '@value-stream/flow-engine';
import { LinkRow } from './LinkRow';

export const COMMIT_ANCESTRY_RULE = 'linkByCommitAncestry';

/** A release or successful deployment of a revision. */
export interface Marker {
  readonly key: string;
  readonly at: Instant;
  /** Sha of the revision. */
  readonly commit: string;
}

/** Releases of a repository, or deployments of one service to one environment. */
export interface MarkerLane {
  /** In words, for the evidence: `release`, `deployment of api to production`. */
  readonly what: string;
  /** In order of instant, then key. */
  readonly markers: readonly Marker[];
  /** Commit sha → key of the first marker that contains it. */
  readonly first: ReadonlyMap<string, string>;
}

/**
 * The first release or deployment in time whose history has the commit
 * contains it. What the first of a lane contains is all that came before: a
 * baseline, said in the evidence.
 */
export function linkByCommitAncestry(
  lane: string,
  sha: string,
  markerLanes: readonly MarkerLane[],
): readonly LinkRow[] {
  const links: LinkRow[] = [];
  for (const { what, markers, first } of markerLanes) {
    const marker = first.get(sha);
    if (marker !== undefined) {
      links.push({
        from_key: marker,
        to_key: `${lane}@${sha}`,
        relation: 'contains',
        method: 'commit-ancestry',
        confidence: 1000,
        evidence:
          marker === markers[0].key
            ? `In the history of the first known ${what}: a baseline`
            : `First ${what} whose history has this commit`,
        rule: COMMIT_ANCESTRY_RULE,
      });
    }
  }
  return links;
}
