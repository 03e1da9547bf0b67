/**
 * Options of a Jenkins source.
 *
 * @public
 */
export interface JenkinsOptions {
  /** Address of Jenkins with its path, without a slash at the end; `https://<host>` of the source where absent. */
  readonly baseUrl?: string;
  /** Name of this Jenkins in annotations (`<instance>:<job>`); `default` needs no prefix. */
  readonly instance: string;
  /** Full names of jobs and folders to read besides those that entities name; `*` is everything. */
  readonly jobs: readonly string[];
  /** Which builds and stages are deployments; none unless said. */
  readonly deployments: readonly DeploymentRule[];
  /** Whether to read the stages of pipelines, one request for each build. */
  readonly stages: boolean;
  /** What an unstable build counts as. */
  readonly unstable: 'failed' | 'passed';
}

/**
 * A build, or a stage of it, that is a deployment. `$1` and `$<name>` in
 * `environment` and `service` stand for groups of the most exact pattern: the
 * stage's where there is one, else the job's.
 *
 * @public
 */
export interface DeploymentRule {
  /** Regular expression over the whole full name of the job. */
  readonly job?: RegExp;
  /** Regular expression over the whole name of a stage; without it the build is the deployment. */
  readonly stage?: RegExp;
  readonly environment: string;
  /** The repository where known, else the job, unless said. */
  readonly service?: string;
}
