import { InputError } from '@backstage/errors';
import { DeploymentRule, JenkinsOptions } from './JenkinsOptions';

const KNOWN = [
  'baseUrl',
  'instance',
  'jobs',
  'deployments',
  'stages',
  'unstable',
];
const KNOWN_OF_RULE = ['job', 'stage', 'environment', 'service'];

/**
 * Checks and completes the options of a Jenkins source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readJenkinsOptions(options: unknown): JenkinsOptions {
  const given = record(options ?? {}, 'options', KNOWN);
  const baseUrl = readBaseUrl(given.baseUrl);
  const jobs = given.jobs ?? [];
  if (!Array.isArray(jobs) || !jobs.every(job => typeof job === 'string')) {
    throw new InputError(
      "jobs must be a list of full names, such as 'folder/job', or ['*']",
    );
  }
  const stages = given.stages ?? true;
  if (typeof stages !== 'boolean') {
    throw new InputError('stages must be true or false');
  }
  const unstable = given.unstable ?? 'failed';
  if (unstable !== 'failed' && unstable !== 'passed') {
    throw new InputError("unstable must be 'failed' or 'passed'");
  }
  const deployments = given.deployments ?? [];
  if (!Array.isArray(deployments)) {
    throw new InputError('deployments must be a list of rules');
  }
  return {
    ...(baseUrl && { baseUrl }),
    instance: text(given.instance, 'instance') ?? 'default',
    jobs: jobs.map(job => job.trim()).filter(Boolean),
    deployments: deployments.map((rule, index) =>
      readRule(rule, `deployments[${index}]`),
    ),
    stages,
    unstable,
  };
}

function readBaseUrl(value: unknown): string | undefined {
  const given = text(value, 'baseUrl');
  if (given === undefined) {
    return undefined;
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      'baseUrl must be an address such as https://ci.example.com/jenkins',
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      "baseUrl must not carry a user or password; write them under the source's 'credentials'",
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readRule(value: unknown, at: string): DeploymentRule {
  const given = record(value, at, KNOWN_OF_RULE);
  const job = pattern(given.job, `${at}.job`);
  const stage = pattern(given.stage, `${at}.stage`);
  const environment = text(given.environment, `${at}.environment`);
  const service = text(given.service, `${at}.service`);
  if (!job && !stage) {
    throw new InputError(`${at} needs a pattern 'job', 'stage' or both`);
  }
  if (!environment) {
    throw new InputError(`${at}.environment must name the environment`);
  }
  return {
    ...(job && { job }),
    ...(stage && { stage }),
    environment,
    ...(service && { service }),
  };
}

function pattern(value: unknown, at: string): RegExp | undefined {
  const source = text(value, at);
  if (source === undefined) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch (error) {
    throw new InputError(`${at} is no regular expression: ${error}`);
  }
}

function text(value: unknown, at: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || !value.trim() || value.length > 500) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value.trim();
}

function record(
  value: unknown,
  at: string,
  known: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  const unknown = Object.keys(value).find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${at} has no '${unknown}'; it knows ${known.join(', ')}`,
    );
  }
  return value as Record<string, unknown>;
}
