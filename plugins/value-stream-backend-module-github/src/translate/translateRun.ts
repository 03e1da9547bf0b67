import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf, revisionAt } from './activityOf';
import { commitKey, runKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readSha } from './readSha';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';
import { runVerdict } from './runVerdict';

/** States in which a run has not begun. */
const WAITING = new Set(['queued', 'requested', 'waiting', 'pending']);

/**
 * An attempt of a workflow run: queued, started, finished. GitHub says of a
 * run when it was asked for and when it began to be handled; how long it
 * waited for a machine its jobs say.
 */
export const translateRun: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const run = body.object('workflow_run');
  const key = runKey(repository.id, run.integer('id'));
  const attempt = run.optionalInteger('run_attempt') ?? 1;
  const createdAt = run.instant('created_at');
  const startedAt = run.optionalInstant('run_started_at') ?? createdAt;
  const updatedAt = run.optionalInstant('updated_at') ?? startedAt;
  const queuedAt = attempt > 1 ? startedAt : createdAt;
  const status = (run.optionalText('status', 50) ?? '').toLowerCase();
  const conclusion = run.optionalText('conclusion', 50);
  const finished = status === 'completed' && conclusion !== undefined;
  const begun = finished || (status !== '' && !WAITING.has(status));
  const revision = readSha(run, 'head_sha');
  const branch = run.optionalText('head_branch', 500);
  const event = run.optionalText('event', 100);
  const name = run.optionalText('name') ?? run.optionalText('path') ?? 'run';
  const url = run.optionalText('html_url', 1_000);
  const person = readPerson(run, 'triggering_actor', context.hashActor);
  const others = [
    { key: commitKey(repository.id, revision), qualifier: 'revision' },
  ];
  const happened = (verb: string, at: number, verdict?: string): NewActivity =>
    activityOf({
      kind: 'run',
      key,
      verb,
      by: [attempt],
      at,
      person,
      others,
      attributes: { attempt, ...(verdict && { verdict }) },
      revision: revisionAt(updatedAt),
    });
  return translation({
    activities: [
      happened('queued', queuedAt),
      ...(begun ? [happened('started', startedAt)] : []),
      ...(finished
        ? [happened('finished', updatedAt, runVerdict(conclusion))]
        : []),
    ],
    objects: [
      {
        key,
        kind: 'run',
        observedAt: updatedAt,
        title: name,
        ...(url && { url }),
        originalStatus: conclusion ?? status,
        attributes: {
          repository: repository.id,
          name,
          revision,
          attempt,
          ...(event && { event }),
          ...(branch && { branch }),
          queueMs: Math.max(0, startedAt - queuedAt),
          ...(finished && { runMs: Math.max(0, updatedAt - startedAt) }),
        },
        selectors: repository.selectors,
      },
    ],
  });
};
