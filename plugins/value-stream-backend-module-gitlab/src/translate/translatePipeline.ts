import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { changeKey, pipelineKey } from './keys';
import { Job, readJob, runOfJob } from './Job';
import { Person, readPerson } from './Person';
import { Project, readProject } from './Project';
import { readDurationMs, Run, tellRun } from './Run';

const MERGE_REF = /^refs\/merge-requests\/(\d+)\//;

/** A pipeline as the API gives it, with its jobs, those that were retried included. */
export function translatePipeline(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('pipeline');
  const person = readPerson(fields, 'user', context);
  tellRun(readPipeline(fields, undefined, project, person), facts);
  tellJobs(
    body.objects('jobs').map(job => readJob(job, project, context)),
    facts,
  );
}

/** A delivery on a pipeline, with its jobs as they stand. */
export function translatePipelineHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('object_attributes');
  const person = readPerson(body, 'user', context);
  const iid = body.object('merge_request')?.whole('iid', 1);
  const run = readPipeline(fields, iid, project, person);
  tellRun(run, facts);
  const id = fields.requiredWhole('id', 1);
  for (const build of body.objects('builds')) {
    const job = readJob(build, project, context, {
      pipeline: id,
      revision: run.revision,
      branch: fields.cutText('ref', 1_000),
    });
    // Which attempt it is only the delivery on the job itself says.
    tellRun(runOfJob(job, undefined), facts);
  }
}

function readPipeline(
  fields: Fields,
  iid: number | undefined,
  project: Project,
  person: Person | undefined,
): Run {
  const id = fields.requiredWhole('id', 1);
  const queuedAt = fields.requiredInstant('created_at');
  const finishedAt = fields.instant('finished_at');
  const branch = fields.cutText('ref', 1_000);
  const change = iid ?? Number(MERGE_REF.exec(branch ?? '')?.[1] ?? 0);
  return {
    key: pipelineKey(project.repo, id),
    project,
    status: fields.text('status', 60),
    queuedAt,
    startedAt: fields.instant('started_at'),
    finishedAt,
    revision: fields.sha('sha'),
    person,
    attempt: undefined,
    again: true,
    observedAt: fields.instant('updated_at') ?? finishedAt ?? queuedAt,
    title: fields.cutText('name', 300),
    url: fields.text('web_url', 1_000) ?? fields.text('url', 1_000),
    attributes: {
      name: fields.cutText('name', 300),
      event: fields.text('source', 60),
      branch,
      change: change ? changeKey(project.repo, change) : undefined,
      queueMs: readDurationMs(fields, 'queued_duration'),
      runMs: readDurationMs(fields, 'duration'),
    },
  };
}

/** Jobs of one name in one pipeline are attempts of one job, in the order of their numbers. */
function tellJobs(jobs: readonly Job[], facts: Facts): void {
  const attempts = new Map<string, number>();
  for (const job of [...jobs].sort((a, b) => a.id - b.id)) {
    const attempt = (attempts.get(job.name) ?? 0) + 1;
    attempts.set(job.name, attempt);
    tellRun(runOfJob(job, attempt), facts);
  }
}
