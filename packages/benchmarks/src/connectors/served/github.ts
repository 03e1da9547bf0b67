import { numberedPage } from './entries';
import { detailOf } from './githubDetails';
import { repositoryOf } from './githubParties';
import { answerQuery } from './githubQueries';
import { deploymentOf, releaseOf, runOf } from './githubRuns';
import {
  COMMITS_PER_CHANGE,
  commentOf,
  commitAt,
  issueEventOf,
  issueOf,
  pullRequestOf,
  reviewCommentOf,
} from './githubWork';
import { shaOf } from './history';
import { ServedTool } from './Served';

const REPOSITORIES = 4;
const MILESTONES = 10;
const EVENTS = 2;
/** Shares of a repository's items. */
const SHARES = { issues: 30, pulls: 30, runs: 30, deployments: 9, releases: 1 };
const ITEMS = [
  'issue',
  'pull_request',
  'workflow_run',
  'deployment',
  'release',
];

export const itemsAre: ServedTool['itemsAre'] = 'items of 4 repositories';
export const credentials: ServedTool['credentials'] = { token: 'a token' };
export const options: ServedTool['options'] = url => ({
  apiBaseUrl: url,
  repositories: Array.from(
    { length: REPOSITORIES },
    (_, index) => `acme/api-${index}`,
  ),
});
export const itemsIn: ServedTool['itemsIn'] = ({ type, body }) =>
  ITEMS.some(
    item => type === `api.${item}` && (item !== 'workflow_run' || isLast(body)),
  )
    ? 1
    : 0;

/** Earlier attempts of a run are details of it. */
function isLast({ workflow_run: run }: any): boolean {
  return run.run_attempt === attemptsOf(run.id);
}

/** One run in twenty was run again. */
function attemptsOf(run: number): number {
  return run % 20 ? 1 : 2;
}

/** Repositories with all that the backfill asks for; issues have odd numbers and pull requests even ones. */
export const answer: ServedTool['answer'] = (request, items) => {
  const share = Math.ceil(items / REPOSITORIES);
  const totalOf = (list: keyof typeof SHARES) =>
    Math.ceil((share * SHARES[list]) / 100);
  const changes = totalOf('pulls');
  const numbers = changes * 2;
  if (request.path === '/graphql') {
    const { query } = request.body as { readonly query: string };
    return { body: { data: { repository: answerQuery(query, numbers) } } };
  }
  const [, slug, path = ''] =
    /^\/repos\/(acme\/api-\d+)(?:\/(.+))?$/.exec(request.path) ?? [];
  if (!slug) {
    return undefined;
  }
  const list = (
    total: number,
    make: (place: number) => object,
    field?: string,
  ) =>
    numberedPage(request, total, make, page =>
      field ? { total_count: total, [field]: page } : page,
    );
  switch (path) {
    case '':
      return { body: repositoryOf(slug) };
    case 'pulls':
      return list(changes, at =>
        pullRequestOf((changes - at) * 2, numbers, slug),
      );
    case 'issues':
      return list(numbers, at => issueOf(numbers - at, numbers, slug));
    case 'issues/events':
      return list(numbers * EVENTS, at =>
        issueEventOf(numbers * EVENTS - at, EVENTS, numbers, slug),
      );
    case 'issues/comments':
      return list(numbers, at => commentOf(numbers - at, numbers, slug));
    case 'pulls/comments':
      return list(changes, at =>
        reviewCommentOf((changes - at) * 2, numbers, slug),
      );
    case 'actions/runs': {
      const total = totalOf('runs');
      return list(
        total,
        at => runOf(total - at, attemptsOf(total - at), total, slug),
        'workflow_runs',
      );
    }
    case 'deployments': {
      const total = totalOf('deployments');
      return list(total, at => deploymentOf(total - at, total, slug));
    }
    case 'releases': {
      const total = totalOf('releases');
      return list(total, at => releaseOf(total - at, total, slug));
    }
    case 'milestones':
      return list(MILESTONES, at => ({
        number: at + 1,
        title: `Quarter ${at + 1}`,
        state: 'open',
        created_at: '2025-01-01T00:00:00Z',
        updated_at: '2025-01-01T00:00:00Z',
      }));
    case 'git/ref/heads/main':
      return { body: { object: { type: 'commit', sha: shaOf(7, numbers) } } };
    case 'commits':
      return list(changes * COMMITS_PER_CHANGE, at => commitAt(at, numbers));
    default:
      return detailOf(request, slug, path, {
        numbers,
        runs: totalOf('runs'),
        deployments: totalOf('deployments'),
      });
  }
};
