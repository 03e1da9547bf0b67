import {
  absorbMerges,
  buildCommitGraph,
  CommitGraph,
  firstContaining,
  firstContainingCopy,
} from '@value-stream/flow-engine';
import { LaneService, touches } from './LaneService';
import { MarkerLane } from './linkByCommitAncestry';
import { LoadedLane } from './loadLane';
import { LoadedMarker } from './loadMarkers';

/** What contains what in a lane, from its whole commit graph. */
export interface Containment {
  /** Absorbed sha → sha on the first-parent line. */
  readonly absorbedBy: ReadonlyMap<string, string>;
  readonly markerLanes: readonly MarkerLane[];
  readonly hasReleases: boolean;
  /** Environments deployed to, sorted. */
  readonly environments: readonly string[];
  readonly patchIds: ReadonlyMap<string, string>;
  /** Only where a service is made from some paths alone. */
  readonly services: readonly LaneService[];
}

/** Walks each commit of a lane once per marker lane. */
export function containmentOf(lane: LoadedLane): Containment {
  const graph = buildCommitGraph(lane.commits);
  const patchIds = new Map(
    lane.commits.flatMap(({ sha, patchId }) =>
      patchId === undefined ? [] : [[sha, patchId] as const],
    ),
  );
  const groups = new Map<string, LoadedMarker[]>();
  for (const marker of lane.markers) {
    const what = describe(marker);
    const group = groups.get(what);
    if (group) {
      group.push(marker);
    } else {
      groups.set(what, [marker]);
    }
  }
  const absorbed = absorbedBy(graph, lane);
  const pathsOf = lane.pathsOf.size ? touchedPaths(lane, absorbed) : undefined;
  const markerLanes = [...groups.keys()].sort().map((what): MarkerLane => {
    const markers = groups
      .get(what)!
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
    const globs = lane.pathsOf.get(markers[0].deployment?.service ?? '\0');
    return {
      what,
      markers: new Map(markers.map(marker => [marker.key, marker])),
      baseline: markers[0].key,
      first: patchIds.size
        ? firstContainingCopy(graph, markers, patchIds)
        : firstContaining(graph, markers),
      ...(globs &&
        pathsOf && {
          touches: (sha: string) => {
            const paths = pathsOf(sha);
            return paths === undefined || touches(paths, globs);
          },
        }),
    };
  });
  const deployments = lane.markers.flatMap(({ deployment }) =>
    deployment ? [deployment.environment] : [],
  );
  return {
    absorbedBy: absorbed,
    markerLanes,
    patchIds,
    hasReleases: lane.markers.some(({ deployment }) => !deployment),
    environments: [...new Set(deployments)].sort(),
    services: lane.pathsOf.size ? servicesOf(lane) : [],
  };
}

function servicesOf({ markers, pathsOf }: LoadedLane): readonly LaneService[] {
  const environmentsOf = new Map<string, Set<string>>();
  for (const { deployment } of markers) {
    if (deployment) {
      const known = environmentsOf.get(deployment.service) ?? new Set();
      environmentsOf.set(deployment.service, known.add(deployment.environment));
    }
  }
  return [...environmentsOf.keys()].sort().map(service => ({
    service,
    environments: [...environmentsOf.get(service)!].sort(),
    ...(pathsOf.has(service) && { paths: pathsOf.get(service)! }),
  }));
}

/**
 * Paths that a commit touches: its own, and for a merge those of the commits
 * it absorbed; undefined where they are not known.
 */
function touchedPaths(
  { commits }: LoadedLane,
  absorbed: ReadonlyMap<string, string>,
): (sha: string) => readonly string[] | undefined {
  const own = new Map(commits.map(({ sha, paths }) => [sha, paths]));
  const merges = new Set(
    commits.filter(({ parents }) => parents.length > 1).map(({ sha }) => sha),
  );
  const brought = new Map<string, string[]>();
  for (const [sha, merge] of absorbed) {
    brought.set(merge, [...(brought.get(merge) ?? []), sha]);
  }
  return sha => {
    const paths = own.get(sha);
    if (!merges.has(sha) || paths?.length) {
      return paths;
    }
    const lists = (brought.get(sha) ?? []).map(one => own.get(one));
    return lists.length && lists.every(list => list !== undefined)
      ? (lists.flat() as string[])
      : undefined;
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
