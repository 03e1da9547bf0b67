import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { commitKey, jobKey, runKey } from './githubKeys';
import { readSha } from './readSha';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';
import { runProgress } from './runProgress';

/** A job of a run: how long it waited for a machine and how long it ran. Steps and logs are not read. */
export const translateJob: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const job = body.requiredObject('workflow_job');
  const run = runKey(repository.id, job.requiredWhole('run_id'));
  const key = jobKey(run, job.requiredWhole('id'));
  const told = job.whole('run_attempt');
  const attempt = told ?? 1;
  const status = job.requiredText('status', 50);
  const conclusion = job.text('conclusion', 50);
  const { begun, verdict } = runProgress(status, conclusion);
  const startedAt = begun ? job.requiredInstant('started_at') : undefined;
  // Older versions say when it was asked for only as long as it waits.
  const queuedAt =
    job.instant('created_at') ??
    (begun ? undefined : job.requiredInstant('started_at'));
  const finishedAt = verdict ? job.requiredInstant('completed_at') : undefined;
  const revision = readSha(job, 'head_sha');
  const branch = job.text('head_branch', 500);
  const name = job.text('name') ?? 'job';
  const url = job.text('html_url', 1_000);
  const others = [
    { key: commitKey(repository.id, revision), qualifier: 'revision' },
  ];
  const happened = (
    verb: string,
    at: number | undefined,
    said?: string,
  ): readonly NewActivity[] =>
    at === undefined
      ? []
      : [
          activityOf({
            kind: 'run',
            key,
            verb,
            by: [attempt],
            at,
            others,
            attributes: {
              ...(told !== undefined && { attempt }),
              ...(said && { verdict: said }),
            },
          }),
        ];
  return translation({
    activities: [
      ...happened('queued', queuedAt),
      ...happened('started', startedAt),
      ...happened('finished', finishedAt, verdict),
    ],
    objects: [
      {
        key,
        kind: 'run',
        observedAt: finishedAt ?? startedAt ?? queuedAt!,
        title: name,
        ...(url && { url }),
        originalStatus: (conclusion ?? status).toLowerCase(),
        attributes: {
          repository: repository.id,
          name,
          revision,
          ...(told !== undefined && { attempt }),
          parent: run,
          ...(branch && { branch }),
          ...(startedAt !== undefined &&
            queuedAt !== undefined && {
              queueMs: Math.max(0, startedAt - queuedAt),
            }),
          ...(startedAt !== undefined &&
            finishedAt !== undefined && {
              runMs: Math.max(0, finishedAt - startedAt),
            }),
        },
        selectors: repository.selectors,
      },
    ],
  });
};
