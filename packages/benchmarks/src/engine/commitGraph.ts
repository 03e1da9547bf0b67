import {
  absorbMerges,
  absorbSquashes,
  buildCommitGraph,
  changeLeadTime,
  CommitGraph,
  firstContainingCopy,
  firstMarkersOfCopies,
  Marker,
} from '@value-stream/flow-engine';
import { medianTook } from '../measure/medianTook';
import { report } from '../report/report';
import { FROM, markersOf, Repository, repositoryOf } from './commits';

const COMMITS = 500_000;
const MARKERS = 5_000;
const RUNS = 5;
const YEARS_MS = 10 * 365 * 86_400_000;

function patchIdsOf({ commits }: Repository): ReadonlyMap<string, string> {
  const patchIds = new Map<string, string>();
  for (const { sha, patchId } of commits) {
    if (patchId !== undefined) patchIds.set(sha, patchId);
  }
  return patchIds;
}

/** The author date of a commit, or of the earliest of those that it squashed. */
function authoredAt(
  { commits }: Repository,
  graph: CommitGraph,
  originals: readonly string[] | undefined,
  at: number,
): number {
  let earliest = at;
  for (const sha of originals ?? []) {
    const place = graph.placeOf.get(sha);
    if (place !== undefined) {
      earliest = Math.min(earliest, commits[place].at);
    }
  }
  return earliest;
}

/** From commits as read to lead times. */
function leadTimes(
  repository: Repository,
  markers: readonly Marker[],
  patchIds: ReadonlyMap<string, string>,
): void {
  const { commits, changes } = repository;
  const graph = buildCommitGraph(commits);
  const absorbed = absorbMerges(graph, commits[commits.length - 1].sha);
  const first = firstMarkersOfCopies(graph, markers, patchIds);
  const squashed = absorbSquashes(patchIds, changes);
  const delivered = commits.map(({ sha, parents, at }, place) => ({
    key: sha,
    authoredAt: authoredAt(repository, graph, squashed.get(sha), at),
    deliveredAt: first.markers[first.markerOf[place]]?.at,
    mergeCommit: parents.length > 1,
  }));
  const { n } = changeLeadTime(delivered, { from: FROM, to: FROM + YEARS_MS });
  if (n === 0 || absorbed.size === 0 || squashed.size === 0) {
    throw new Error('No commit was delivered, merged or squashed');
  }
}

const took = (share: number) => {
  const some = repositoryOf(COMMITS * share);
  const markers = markersOf(some.commits, MARKERS * share);
  const patchIds = patchIdsOf(some);
  return medianTook(RUNS, () => leadTimes(some, markers, patchIds));
};
const small = took(0.1);
const large = took(1);
const size = `${COMMITS.toLocaleString(
  'en-GB',
)} commits, ${MARKERS.toLocaleString('en-GB')} deployments`;
const what = 'lead time over the commit graph';
report({
  what: `${what}, squashes and patch ids`,
  size,
  measured: large.cpuMs / 1_000,
  unit: 's',
  bar: { atMost: 1.5 },
});
report({
  what: `${what}: passing time`,
  size,
  measured: large.wallMs / 1_000,
  unit: 's',
});
const repository = repositoryOf(COMMITS);
const graph = buildCommitGraph(repository.commits);
const markers = markersOf(repository.commits, MARKERS);
const patchIds = patchIdsOf(repository);
report({
  what: 'of which first deployment of each commit or copy',
  size,
  measured:
    medianTook(RUNS, () => firstContainingCopy(graph, markers, patchIds))
      .cpuMs / 1_000,
  unit: 's',
});
report({
  what: `${what}: time`,
  size: '10x commits and deployments',
  measured: large.cpuMs / small.cpuMs,
  unit: '×',
});
