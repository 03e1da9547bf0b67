import { createHash } from 'node:crypto';
import {
  absorbMerges,
  buildCommitGraph,
  changeLeadTime,
  firstContaining,
  Marker,
} from '@value-stream/flow-engine';
import { medianMs } from '../measure/medianMs';
import { report } from '../report/report';

const COMMITS = 500_000;
const MARKERS = 5_000;
const RUNS = 3;
const FROM = Date.UTC(2020, 0, 1);
const COMMIT_MS = 60_000;

interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly at: number;
}

const shaOf = (n: number) => createHash('sha1').update(`${n}`).digest('hex');

/** A main line that takes a branch of two commits at every fourth commit. */
function commitsOf(count: number): Commit[] {
  const commits: Commit[] = [];
  const add = (...parents: string[]) => {
    const n = commits.length;
    const sha = shaOf(n);
    commits.push({ sha, parents, at: FROM + n * COMMIT_MS });
    return sha;
  };
  let tip = add();
  for (let n = 1; commits.length < count; n += 1) {
    const merging = n % 4 === 0 && commits.length + 3 <= count;
    tip = merging ? add(tip, add(add(tip))) : add(tip);
  }
  return commits;
}

/** Deployments of commits at even distances, each an hour after its commit. */
function markersOf(commits: readonly Commit[], count: number): Marker[] {
  const step = commits.length / count;
  return Array.from({ length: count }, (_, i) => {
    const { sha, at } = commits[Math.floor((i + 1) * step) - 1];
    return { key: `deployment ${i}`, commit: sha, at: at + 3_600_000 };
  });
}

/** From commits as read to lead times. */
function leadTimes(
  commits: readonly Commit[],
  markers: readonly Marker[],
): number {
  const graph = buildCommitGraph(commits);
  const head = commits[commits.length - 1].sha;
  const absorbed = absorbMerges(graph, head);
  const first = firstContaining(graph, markers);
  const deliveredAt = new Map(markers.map(({ key, at }) => [key, at]));
  const changes = commits.map(({ sha, parents, at }) => ({
    key: sha,
    authoredAt: at,
    deliveredAt: deliveredAt.get(first.get(sha) ?? ''),
    mergeCommit: parents.length > 1,
  }));
  const window = { from: FROM, to: FROM + commits.length * COMMIT_MS * 2 };
  const { n } = changeLeadTime(changes, window);
  if (n === 0 || absorbed.size === 0) {
    throw new Error('No commit was delivered');
  }
  return n;
}

const commits = commitsOf(COMMITS);
const took = (share: number) => {
  const some = commits.slice(0, COMMITS * share);
  const markers = markersOf(some, MARKERS * share);
  return medianMs(RUNS, () => leadTimes(some, markers));
};
const small = took(0.1);
const large = took(1);
const size = `${COMMITS.toLocaleString(
  'en-GB',
)} commits, ${MARKERS.toLocaleString('en-GB')} deployments`;
report({
  what: 'lead time over the commit graph',
  size,
  measured: large / 1_000,
  unit: 's',
  bar: { atMost: 1.5 },
});
const graph = buildCommitGraph(commits);
const markers = markersOf(commits, MARKERS);
report({
  what: 'of which first deployment of each commit',
  size,
  measured: medianMs(RUNS, () => firstContaining(graph, markers)) / 1_000,
  unit: 's',
});
report({
  what: 'lead time over the commit graph: time',
  size: '10x commits and deployments',
  measured: large / small,
  unit: '×',
});
