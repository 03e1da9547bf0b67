import { API, GITHUB, repositoryOf, USER } from './githubParties';
import { isoAt, shaOf, touchedNumber } from './history';

export function runOf(
  id: number,
  attempt: number,
  total: number,
  slug: string,
) {
  const at = touchedNumber(id, total);
  return {
    id,
    name: 'Build',
    path: '.github/workflows/build.yaml',
    run_number: id,
    run_attempt: attempt,
    event: 'push',
    status: 'completed',
    conclusion: id % 7 ? 'success' : 'failure',
    head_sha: shaOf(7, id),
    head_branch: 'main',
    html_url: `${GITHUB}/${slug}/actions/runs/${id}`,
    created_at: isoAt(at, -10),
    run_started_at: isoAt(at, -10),
    updated_at: isoAt(at),
    actor: USER,
    triggering_actor: USER,
    pull_requests: [],
    head_commit: { id: shaOf(7, id), message: 'Round once' },
    repository: repositoryOf(slug),
    head_repository: repositoryOf(slug),
  };
}

export function jobOf(run: number, index: number, total: number, slug: string) {
  const at = touchedNumber(run, total);
  return {
    id: run * 10 + index,
    run_id: run,
    run_attempt: 1,
    name: `tests ${index}`,
    status: 'completed',
    conclusion: 'success',
    head_sha: shaOf(7, run),
    head_branch: 'main',
    html_url: `${GITHUB}/${slug}/actions/runs/${run}/job/${index}`,
    created_at: isoAt(at, -10),
    started_at: isoAt(at, -9),
    completed_at: isoAt(at, -1),
    steps: Array.from({ length: 12 }, (_, step) => ({
      name: `Step ${step}`,
      status: 'completed',
      conclusion: 'success',
      number: step,
    })),
  };
}

export function deploymentOf(id: number, total: number, slug: string) {
  const at = touchedNumber(id, total);
  return {
    id,
    sha: shaOf(7, id),
    ref: 'main',
    task: 'deploy',
    environment: 'production',
    created_at: isoAt(at, -5),
    updated_at: isoAt(at),
    creator: USER,
    repository_url: `${API}/repos/${slug}`,
  };
}

/** Newest first. */
export function statusOf(deployment: number, index: number, total: number) {
  return {
    id: deployment * 10 + index,
    state: index ? 'in_progress' : 'success',
    created_at: isoAt(touchedNumber(deployment, total), -index),
    creator: USER,
  };
}

export function releaseOf(number: number, total: number, slug: string) {
  const at = isoAt(touchedNumber(number, total));
  return {
    id: number,
    tag_name: `v1.${number}.0`,
    target_commitish: 'main',
    name: `1.${number}.0`,
    draft: false,
    prerelease: false,
    html_url: `${GITHUB}/${slug}/releases/tag/v1.${number}.0`,
    created_at: at,
    published_at: at,
    author: USER,
    body: 'Rounds orders once. '.repeat(50),
    assets: [],
  };
}
