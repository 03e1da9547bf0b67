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

/** Releases of a repository, or deployments of one service to one environment. */
export interface MarkerLane {
  /** In words, for the evidence: `release`, `deployment of api to production`. */
  readonly what: string;
  /** By key. */
  readonly markers: ReadonlyMap<string, Marker>;
  /** Key of the first one. */
  readonly baseline: string;
  /** Commit sha → key of the first marker that contains it. */
  readonly first: ReadonlyMap<string, string>;
  /** Whether a commit touches what is deployed; absent where all do. */
  readonly touches?: (sha: string) => boolean;
}

/**
 * The first release or deployment in time whose history has the commit
 * contains it, unless the commit is known to touch nothing that is deployed.
 * What the first of a lane contains is all that came before: a baseline, said
 * in the evidence.
 */
export function linkByCommitAncestry(
  lane: string,
  sha: string,
  markerLanes: readonly MarkerLane[],
): readonly LinkRow[] {
  const links: LinkRow[] = [];
  for (const { what, markers, baseline, first, touches } of markerLanes) {
    const key = first.get(sha);
    if (key !== undefined && (!touches || touches(sha))) {
      const marker = markers.get(key)!;
      links.push({
        from_key: key,
        to_key: `${lane}@${sha}`,
        relation: 'contains',
        method: 'commit-ancestry',
        confidence: marker.confidence,
        evidence:
          (key === baseline
            ? `In the history of the first known ${what}: a baseline`
            : `First ${what} whose history has this commit`) +
          (marker.method === undefined || marker.method === 'revision'
            ? ''
            : `; its revision is known by ${marker.method}`) +
          (marker.rolledBack ? '; rolled back later' : ''),
        rule: COMMIT_ANCESTRY_RULE,
      });
    }
  }
  return links;
}
