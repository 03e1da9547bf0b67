import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { runOfJob } from './Job';
import { readPerson } from './Person';
import { readProject } from './Project';
import { readDurationMs, tellRun } from './Run';

/** A delivery on a job, which GitLab calls a build. */
export function translateJobHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const retries = body.number('retries_count');
  tellRun(
    runOfJob(
      {
        project,
        id: body.requiredWhole('build_id', 1),
        name: body.cutText('build_name', 255) ?? '',
        stage: body.cutText('build_stage', 255),
        status: body.text('build_status', 60),
        queuedAt: body.instant('build_created_at'),
        startedAt: body.instant('build_started_at'),
        finishedAt: body.instant('build_finished_at'),
        queueMs: readDurationMs(body, 'build_queued_duration'),
        runMs: readDurationMs(body, 'build_duration'),
        revision: body.sha('sha'),
        branch: body.cutText('ref', 1_000),
        pipeline: body.whole('pipeline_id', 1),
        environment: body.object('environment')?.cutText('name', 255),
        url: undefined,
        person: readPerson(body, 'user', context),
      },
      retries !== undefined && Number.isSafeInteger(retries)
        ? retries + 1
        : undefined,
    ),
    facts,
  );
}
