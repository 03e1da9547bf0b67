import { pageOf, USER } from './gitlabParties';
import { isoAt, shaOf, touchedAt, touchedNumber } from './history';

export function pipelineOf(number: number, total: number, project: number) {
  const at = touchedNumber(number, total);
  return {
    id: number,
    iid: number,
    project_id: project,
    sha: shaOf(5, number),
    ref: 'main',
    status: 'success',
    source: 'push',
    created_at: isoAt(at, -20),
    updated_at: isoAt(at),
    started_at: isoAt(at, -19),
    finished_at: isoAt(at),
    duration: 1_140,
    queued_duration: 60,
    user: USER,
    web_url: `${pageOf(project)}/-/pipelines/${number}`,
  };
}

export function jobOf(pipeline: number, index: number, total: number) {
  const at = touchedNumber(pipeline, total);
  return {
    id: pipeline * 10 + index,
    status: 'success',
    stage: 'test',
    name: `tests ${index}`,
    ref: 'main',
    created_at: isoAt(at, -20),
    started_at: isoAt(at, -19),
    finished_at: isoAt(at, -10),
    duration: 540,
    queued_duration: 60,
    user: USER,
    commit: commitOf(pipeline, total),
    pipeline: { id: pipeline, ref: 'main', sha: shaOf(5, pipeline) },
    runner: { id: 1, description: 'shared', is_shared: true },
    artifacts: [],
  };
}

/** One in three is to production. */
export function deploymentOf(number: number, total: number, project: number) {
  const at = touchedNumber(number, total);
  const [name, tier] =
    number % 3 ? ['review', 'development'] : ['production', 'production'];
  return {
    id: number,
    iid: number,
    ref: 'main',
    sha: shaOf(5, number),
    status: 'success',
    created_at: isoAt(at, -5),
    updated_at: isoAt(at),
    finished_at: isoAt(at),
    user: USER,
    environment: { id: 1, name, tier, external_url: pageOf(project) },
    deployable: jobOf(number, 0, total),
  };
}

export function commitOf(number: number, total: number) {
  const at = isoAt(touchedNumber(number, total), -60);
  return {
    id: shaOf(5, number),
    short_id: shaOf(5, number).slice(0, 8),
    parent_ids: [shaOf(5, number - 1)],
    title: `Round order ${number} once`,
    message: `Round order ${number} once\n\nIt was rounded twice.`,
    author_name: 'Someone',
    author_email: 'someone@example.com',
    authored_date: at,
    committer_email: 'someone@example.com',
    committed_date: at,
    created_at: at,
    web_url: `${pageOf(1)}/-/commit/${shaOf(5, number)}`,
  };
}

export function releaseOf(place: number, total: number) {
  return {
    tag_name: `v1.${total - place}.0`,
    name: `1.${total - place}.0`,
    created_at: isoAt(touchedAt(place, total)),
    released_at: isoAt(touchedAt(place, total)),
    author: USER,
    commit: commitOf(total - place, total),
  };
}
