import { Json } from '../Json';
import { Instant, iso, Person } from '../PlayedTool';
import { GitlabProject, hookProject, pageOf } from './GitlabProject';
import { GitlabScene, touch } from './GitlabScene';
import { hookTime } from './gitlabTime';
import { hookCommit } from './mergeRequestBodies';
import { PlayedGitlab } from './PlayedGitlab';
import { hookPipeline, newJob, newPipeline } from './runBodies';

/** The pipelines, jobs and deployments of a played GitLab. */
export function playGitlabRuns(
  scene: GitlabScene,
): Pick<
  PlayedGitlab,
  | 'createPipeline'
  | 'startPipeline'
  | 'finishPipeline'
  | 'deploy'
  | 'startDeployment'
  | 'finishDeployment'
> {
  const { projectOf, users, id, tell } = scene;
  const tellPipeline = (at: Instant, project: GitlabProject, pipeline: Json) =>
    tell(at, 'Pipeline Hook', () =>
      hookPipeline(project, pipeline, project.jobs.get(pipeline.id)!),
    );
  const create = (
    at: Instant,
    by: Person,
    project: GitlabProject,
    run: {
      readonly sha: string;
      readonly source: string;
      readonly jobs: readonly string[];
      readonly environment?: string;
    },
  ): Json => {
    const pipeline = newPipeline(project, {
      id: id(),
      iid: project.pipelines.size + 1,
      at,
      sha: run.sha,
      source: run.source,
      user: users.of(by),
    });
    project.pipelines.set(pipeline.id, pipeline);
    project.jobs.set(
      pipeline.id,
      run.jobs.map(name =>
        newJob(project, pipeline, { id: id(), name, at, ...run }),
      ),
    );
    tellPipeline(at, project, pipeline);
    return pipeline;
  };
  const start = (at: Instant, project: GitlabProject, pipeline: Json) => {
    const jobs = project.jobs.get(pipeline.id)!;
    const queued = (at - Date.parse(pipeline.created_at)) / 1000;
    Object.assign(pipeline, {
      status: 'running',
      started_at: iso(at),
      queued_duration: queued,
    });
    Object.assign(jobs[0], {
      status: 'running',
      started_at: iso(at),
      queued_duration: queued,
    });
    touch(pipeline, at);
    tellPipeline(at, project, pipeline);
  };
  /** Its jobs ran one after the other; where one fails, those after it are skipped. */
  const finish = (
    at: Instant,
    project: GitlabProject,
    pipeline: Json,
    passed: boolean,
  ) => {
    const jobs = project.jobs.get(pipeline.id)!;
    const begun = Date.parse(pipeline.started_at);
    const share = Math.floor((at - begun) / jobs.length / 1000) * 1000;
    jobs.forEach((job, place) => {
      const last = place === jobs.length - 1;
      const from = begun + place * share;
      const until = last ? at : from + share;
      Object.assign(job, {
        status: passed || !last ? 'success' : 'failed',
        started_at: iso(from),
        finished_at: iso(until),
        duration: (until - from) / 1000,
        queued_duration: place ? 0 : job.queued_duration,
      });
    });
    Object.assign(pipeline, {
      status: passed ? 'success' : 'failed',
      finished_at: iso(at),
      duration: (at - begun) / 1000,
    });
    touch(pipeline, at);
    tellPipeline(at, project, pipeline);
  };
  const tellDeployment = (
    at: Instant,
    project: GitlabProject,
    deployment: Json,
  ) =>
    tell(at, 'Deployment Hook', () => {
      const commit = project.commits.get(deployment.sha)!;
      return {
        object_kind: 'deployment',
        status: deployment.status,
        status_changed_at: hookTime(at).replace('UTC', '+0000'),
        deployment_id: deployment.id,
        deployable_id: deployment.deployable.id,
        deployable_url: deployment.deployable.web_url,
        environment: deployment.environment.name,
        environment_tier: deployment.environment.tier,
        environment_slug: deployment.environment.slug,
        environment_external_url: null,
        project: hookProject(project),
        short_sha: commit.short_id,
        user: users.acting({ login: deployment.user.username }),
        user_url: deployment.user.web_url,
        commit_url: hookCommit(commit).url,
        commit_title: commit.title,
        ref: deployment.ref,
      };
    });
  const partsOf = (path: string, deploymentId: number) => {
    const project = projectOf(path);
    const deployment = project.deployments.get(deploymentId)!;
    const pipeline = project.pipelines.get(deployment.deployable.pipeline.id)!;
    return { project, deployment, pipeline };
  };

  return {
    createPipeline: (at, by, path, { sha, jobs }) =>
      create(at, by, projectOf(path), { sha, source: 'push', jobs }).id,
    startPipeline(at, path, pipelineId) {
      const project = projectOf(path);
      start(at, project, project.pipelines.get(pipelineId)!);
    },
    finishPipeline(at, path, pipelineId, passed) {
      const project = projectOf(path);
      finish(at, project, project.pipelines.get(pipelineId)!, passed);
    },
    deploy(at, by, path, sha) {
      const project = projectOf(path);
      const pipeline = create(at, by, project, {
        sha,
        source: 'api',
        jobs: ['deploy'],
        environment: 'production',
      });
      const [job] = project.jobs.get(pipeline.id)!;
      const deployment: Json = {
        id: id(),
        iid: project.deployments.size + 1,
        ref: 'main',
        sha,
        created_at: iso(at),
        updated_at: iso(at),
        user: users.of(by),
        environment: {
          id: project.id,
          name: 'production',
          slug: 'production',
          tier: 'production',
          external_url: null,
          web_url: `${pageOf(project)}/-/environments/${project.id}`,
        },
        deployable: job,
        status: 'created',
      };
      project.deployments.set(deployment.id, deployment);
      return deployment.id;
    },
    startDeployment(at, path, deploymentId) {
      const { project, deployment, pipeline } = partsOf(path, deploymentId);
      start(at, project, pipeline);
      deployment.status = 'running';
      touch(deployment, at);
      tellDeployment(at, project, deployment);
    },
    finishDeployment(at, path, deploymentId, works) {
      const { project, deployment, pipeline } = partsOf(path, deploymentId);
      finish(at, project, pipeline, works);
      deployment.status = works ? 'success' : 'failed';
      touch(deployment, at);
      tellDeployment(at, project, deployment);
    },
  };
}
