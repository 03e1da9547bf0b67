import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf, revisionAt } from './activityOf';
import { commitKey, runKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readSha } from './readSha';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';
import { runProgress } from './runProgress';

/**
 * An attempt of a workflow run: queued, started, finished. GitHub says of a
 * run when it was asked for and when it began to be handled; how long it
 * waited for a machine its jobs say.
 */
export const translateRun: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const run = body.requiredObject('workflow_run');
  const key = runKey(repository.id, run.requiredWhole('id'));
  // Older versions tell neither of the next two.
  const told = run.whole('run_attempt');
  const startedAt = run.instant('run_started_at');
  const attempt = told ?? 1;
  const createdAt = run.requiredInstant('created_at');
  const updatedAt = run.instant('updated_at') ?? startedAt ?? createdAt;
  const status = run.text('status', 50) ?? '';
  const conclusion = run.text('conclusion', 50);
  const { begun, verdict } = runProgress(status, conclusion);
  const revision = readSha(run, 'head_sha');
  const branch = run.text('head_branch', 500);
  const event = run.text('event', 100);
  const name = run.text('name') ?? run.text('path') ?? 'run';
  const url = run.text('html_url', 1_000);
  const others = [
    { key: commitKey(repository.id, revision), qualifier: 'revision' },
  ];
  const happened = (
    verb: string,
    of: number,
    at: number,
    by: 'actor' | 'triggering_actor',
    said?: string,
  ): NewActivity =>
    activityOf({
      kind: 'run',
      key,
      verb,
      by: [of],
      at,
      person: readPerson(run, by, context.hashActor),
      others,
      attributes: {
        ...(told !== undefined && { attempt: of }),
        ...(said && { verdict: said }),
      },
      revision: revisionAt(updatedAt),
    });
  const again = attempt > 1;
  return translation({
    activities: [
      // Every attempt says when the first was asked for, and by whom.
      happened('queued', 1, createdAt, 'actor'),
      ...(again && startedAt !== undefined
        ? [happened('queued', attempt, startedAt, 'triggering_actor')]
        : []),
      ...(begun && startedAt !== undefined
        ? [happened('started', attempt, startedAt, 'triggering_actor')]
        : []),
      ...(verdict
        ? [
            happened(
              'finished',
              attempt,
              updatedAt,
              'triggering_actor',
              verdict,
            ),
          ]
        : []),
    ],
    objects: [
      {
        key,
        kind: 'run',
        observedAt: updatedAt,
        title: name,
        ...(url && { url }),
        originalStatus: (conclusion ?? status).toLowerCase(),
        attributes: {
          repository: repository.id,
          name,
          revision,
          ...(told !== undefined && { attempt }),
          ...(event && { event }),
          ...(branch && { branch }),
          ...(startedAt !== undefined && {
            queueMs: again ? 0 : Math.max(0, startedAt - createdAt),
            ...(verdict && { runMs: Math.max(0, updatedAt - startedAt) }),
          }),
        },
        selectors: repository.selectors,
      },
    ],
  });
};
