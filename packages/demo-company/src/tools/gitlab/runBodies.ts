import { Json } from '../Json';
import { Instant, iso } from '../PlayedTool';
import { GitlabProject, hookProject, pageOf } from './GitlabProject';
import { asHookTime } from './gitlabTime';
import { hookCommit } from './mergeRequestBodies';

/** A new pipeline as the API writes it. */
export function newPipeline(
  project: GitlabProject,
  pipeline: {
    readonly id: number;
    readonly iid: number;
    readonly at: Instant;
    readonly sha: string;
    readonly source: string;
    readonly user: Json;
  },
): Json {
  const { id, iid, at, sha, source, user } = pipeline;
  return {
    id,
    iid,
    project_id: project.id,
    sha,
    ref: 'main',
    status: 'pending',
    source,
    created_at: iso(at),
    updated_at: iso(at),
    web_url: `${pageOf(project)}/-/pipelines/${id}`,
    name: null,
    before_sha: '0'.repeat(40),
    tag: false,
    yaml_errors: null,
    user,
    started_at: null,
    finished_at: null,
    committed_at: null,
    duration: null,
    queued_duration: null,
    coverage: null,
    archived: false,
  };
}

/** Names of what a list of pipelines tells of each. */
export const LISTED_OF_PIPELINE: readonly string[] = [
  'id',
  'iid',
  'project_id',
  'sha',
  'ref',
  'status',
  'source',
  'created_at',
  'updated_at',
  'web_url',
  'name',
];

/** A new job as the API writes it. */
export function newJob(
  project: GitlabProject,
  pipeline: Json,
  job: {
    readonly id: number;
    readonly name: string;
    readonly at: Instant;
    readonly environment?: string;
  },
): Json {
  const { paths: _, ...commit } = project.commits.get(pipeline.sha)!;
  const { id, iid, project_id: projectId, sha, ref, source } = pipeline;
  return {
    id: job.id,
    status: 'pending',
    stage: job.name,
    name: job.name,
    ref: 'main',
    tag: false,
    coverage: null,
    allow_failure: false,
    created_at: iso(job.at),
    started_at: null,
    finished_at: null,
    erased_at: null,
    duration: null,
    queued_duration: null,
    user: pipeline.user,
    commit,
    pipeline: { id, iid, project_id: projectId, sha, ref, source },
    web_url: `${pageOf(project)}/-/jobs/${job.id}`,
    project: { ci_job_token_scope_enabled: false },
    artifacts: [],
    runner: null,
    archived: false,
    tag_list: [],
  };
}

/** What a delivery says of a pipeline and its jobs. */
export function hookPipeline(
  project: GitlabProject,
  pipeline: Json,
  jobs: readonly Json[],
): Json {
  return {
    object_kind: 'pipeline',
    object_attributes: {
      id: pipeline.id,
      iid: pipeline.iid,
      name: null,
      ref: pipeline.ref,
      tag: false,
      sha: pipeline.sha,
      before_sha: pipeline.before_sha,
      source: pipeline.source,
      status: pipeline.status,
      detailed_status: pipeline.status,
      stages: [...new Set(jobs.map(({ stage }) => stage))],
      created_at: asHookTime(pipeline.created_at),
      finished_at: asHookTime(pipeline.finished_at),
      duration: pipeline.duration,
      queued_duration: pipeline.queued_duration,
      variables: [],
      url: pipeline.web_url,
    },
    merge_request: null,
    user: pipeline.user && {
      id: pipeline.user.id,
      name: pipeline.user.name,
      username: pipeline.user.username,
      avatar_url: null,
      email: '[REDACTED]',
    },
    project: hookProject(project),
    commit: hookCommit(project.commits.get(pipeline.sha)!),
    builds: jobs.map(job => ({
      id: job.id,
      stage: job.stage,
      name: job.name,
      status: job.status,
      created_at: asHookTime(job.created_at),
      started_at: asHookTime(job.started_at),
      finished_at: asHookTime(job.finished_at),
      duration: job.duration,
      queued_duration: job.queued_duration,
      failure_reason: job.status === 'failed' ? 'script_failure' : null,
      when: 'on_success',
      manual: false,
      allow_failure: false,
      user: null,
      runner: null,
      artifacts_file: { filename: null, size: null },
      environment: null,
    })),
  };
}
