import {
  absorbMerges,
  buildCommitGraph,
  CommitGraph,
  firstContaining,
} from '@value-stream/flow-engine';
import { MarkerLane } from './linkByCommitAncestry';
import { LoadedLane, LoadedMarker } from './loadLane';

/** What contains what in a lane, from its whole commit graph. */
export interface Containment {
  /** Absorbed sha → sha on the first-parent line. */
  readonly absorbedBy: ReadonlyMap<string, string>;
  readonly markerLanes: readonly MarkerLane[];
  readonly hasReleases: boolean;
  /** Environments deployed to, sorted. */
  readonly environments: readonly string[];
}

/** Walks each commit of a lane once per marker lane. */
export function containmentOf(lane: LoadedLane): Containment {
  const graph = buildCommitGraph(lane.commits);
  const groups = new Map<string, LoadedMarker[]>();
  for (const marker of lane.markers) {
    const what = describe(marker);
    groups.set(what, [...(groups.get(what) ?? []), marker]);
  }
  const markerLanes = [...groups.keys()].sort().map(what => {
    const markers = groups
      .get(what)!
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
    return { what, markers, first: firstContaining(graph, markers) };
  });
  const deployments = lane.markers.flatMap(({ deployment }) =>
    deployment ? [deployment.environment] : [],
  );
  return {
    absorbedBy: absorbedBy(graph, lane),
    markerLanes,
    hasReleases: lane.markers.some(({ deployment }) => !deployment),
    environments: [...new Set(deployments)].sort(),
  };
}

function describe({ deployment }: LoadedMarker): string {
  if (!deployment) {
    return 'release';
  }
  const service = deployment.service ? ` of ${deployment.service}` : '';
  const environment = deployment.environment
    ? ` to ${deployment.environment}`
    : '';
  return `deployment${service}${environment}`;
}

/**
 * From the tips of the first-parent line, the latest first: a rewritten branch
 * leaves an old tip behind, whose merges still absorbed what they did.
 */
function absorbedBy(
  graph: CommitGraph,
  { commits }: LoadedLane,
): ReadonlyMap<string, string> {
  const line = commits.filter(({ firstParent }) => firstParent);
  const inner = new Set(line.map(({ parents }) => parents[0]));
  const tips = line
    .filter(({ sha }) => !inner.has(sha))
    .sort((a, b) => b.committedAt - a.committedAt || (a.sha < b.sha ? -1 : 1));
  const result = new Map<string, string>();
  for (const { sha: tip } of tips) {
    for (const [sha, absorbed] of absorbMerges(graph, tip)) {
      for (const one of absorbed) {
        if (!result.has(one)) {
          result.set(one, sha);
        }
      }
    }
  }
  return result;
}
