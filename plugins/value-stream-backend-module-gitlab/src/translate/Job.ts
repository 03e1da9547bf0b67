import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';
import { jobKey, pipelineKey } from './keys';
import { Person, readPerson } from './Person';
import { Project } from './Project';
import { readDurationMs, Run } from './Run';

/** A job of a pipeline. */
export interface Job {
  readonly project: Project;
  readonly id: number;
  readonly name: string;
  readonly stage: string | undefined;
  readonly status: string | undefined;
  readonly queuedAt: number | undefined;
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
  readonly queueMs: number | undefined;
  readonly runMs: number | undefined;
  readonly revision: string | undefined;
  readonly branch: string | undefined;
  readonly pipeline: number | undefined;
  readonly environment: string | undefined;
  readonly url: string | undefined;
  readonly person: Person | undefined;
}

/** Reads a job as the API lists it, or as a delivery on its pipeline does. */
export function readJob(
  fields: Fields,
  project: Project,
  context: GitlabContext,
  known: {
    readonly pipeline?: number;
    readonly revision?: string;
    readonly branch?: string;
  } = {},
): Job {
  const pipeline = fields.object('pipeline');
  return {
    project,
    id: fields.requiredWhole('id', 1),
    name: fields.cutText('name', 255) ?? '',
    stage: fields.cutText('stage', 255),
    status: fields.text('status', 60),
    queuedAt: fields.requiredInstant('created_at'),
    startedAt: fields.instant('started_at'),
    finishedAt: fields.instant('finished_at'),
    queueMs: readDurationMs(fields, 'queued_duration'),
    runMs: readDurationMs(fields, 'duration'),
    revision: known.revision ?? fields.object('commit')?.sha('id'),
    branch: known.branch ?? fields.cutText('ref', 1_000),
    pipeline: known.pipeline ?? pipeline?.whole('id', 1),
    environment: fields.object('environment')?.cutText('name', 255),
    url: fields.text('web_url', 1_000),
    person: readPerson(fields, 'user', context),
  };
}

export function runOfJob(job: Job, attempt: number | undefined): Run {
  const { project, pipeline } = job;
  const observedAt = job.finishedAt ?? job.startedAt ?? job.queuedAt;
  if (observedAt === undefined) {
    throw new Unusable('a job without any time');
  }
  return {
    key: jobKey(project.repo, job.id),
    project,
    status: job.status,
    queuedAt: job.queuedAt,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
    revision: job.revision,
    person: job.person,
    attempt,
    again: false,
    observedAt,
    title: job.name || undefined,
    url: job.url,
    attributes: {
      name: job.name,
      stage: job.stage,
      branch: job.branch,
      environment: job.environment,
      queueMs: job.queueMs,
      runMs: job.runMs,
      parent:
        pipeline === undefined
          ? undefined
          : pipelineKey(project.repo, pipeline),
    },
  };
}
