import { numberedPage } from './entries';
import { jobOf, runOf, statusOf } from './githubRuns';
import { issueOf } from './githubWork';
import { shaOf } from './history';
import { ServedAnswer, ServedRequest } from './Served';

const JOBS = 3;
const STATUSES = 2;

/** What belongs to one issue, run, deployment or release; undefined where there is no such address. */
export function detailOf(
  request: ServedRequest,
  slug: string,
  path: string,
  totals: {
    readonly numbers: number;
    readonly runs: number;
    readonly deployments: number;
  },
): ServedAnswer | undefined {
  const number = Number(/\d+/.exec(path)?.[0]);
  if (/^issues\/\d+\/dependencies\/blocked_by$/.test(path)) {
    return numberedPage(request, 1, () =>
      issueOf(Math.max(1, number - 2), totals.numbers, slug),
    );
  }
  if (/^actions\/runs\/\d+\/attempts\/\d+$/.test(path)) {
    return { body: runOf(number, 1, totals.runs, slug) };
  }
  if (/^actions\/runs\/\d+\/jobs$/.test(path)) {
    return numberedPage(
      request,
      JOBS,
      at => jobOf(number, at, totals.runs, slug),
      jobs => ({ total_count: JOBS, jobs }),
    );
  }
  if (/^deployments\/\d+\/statuses$/.test(path)) {
    return numberedPage(request, STATUSES, at =>
      statusOf(number, at, totals.deployments),
    );
  }
  if (path.startsWith('git/ref/tags/')) {
    const release = Number(path.split('.')[1]);
    return { body: { object: { type: 'tag', sha: shaOf(8, release) } } };
  }
  return path.startsWith('git/tags/')
    ? { body: { object: { type: 'commit', sha: `7${path.slice(-39)}` } } }
    : undefined;
}
