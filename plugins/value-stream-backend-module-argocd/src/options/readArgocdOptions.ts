import { InputError } from '@backstage/errors';
import { ArgocdOptions, EnvironmentRule } from './ArgocdOptions';

const KNOWN = [
  'baseUrl',
  'instance',
  'applications',
  'environments',
  'degradedWithinMinutes',
  'watchMinutes',
];
const PATTERNS = ['application', 'namespace', 'cluster', 'project'] as const;
const KNOWN_OF_RULE = [...PATTERNS, 'labels', 'environment', 'service'];
const DEGRADED_WITHIN_MINUTES = 60;
/** Less than the time-out that a schedule has where none is configured. */
const WATCH_MINUTES = 4;

/**
 * Checks and completes the options of an Argo CD source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readArgocdOptions(options: unknown): ArgocdOptions {
  const given = record(options ?? {}, 'options', KNOWN);
  const baseUrl = readBaseUrl(given.baseUrl);
  const instance = text(given.instance, 'instance');
  const applications = given.applications ?? [];
  if (
    !Array.isArray(applications) ||
    !applications.every(name => typeof name === 'string' && name.trim())
  ) {
    throw new InputError(
      "applications must be a list of names of applications, or ['*']",
    );
  }
  const environments = given.environments ?? [];
  if (!Array.isArray(environments)) {
    throw new InputError('environments must be a list of rules');
  }
  const minutes = given.degradedWithinMinutes ?? DEGRADED_WITHIN_MINUTES;
  if (typeof minutes !== 'number' || !(minutes >= 0 && minutes <= 100_000)) {
    throw new InputError('degradedWithinMinutes must be a number of minutes');
  }
  const watchMinutes = given.watchMinutes ?? WATCH_MINUTES;
  if (
    typeof watchMinutes !== 'number' ||
    !(watchMinutes >= 0 && watchMinutes <= 1_440)
  ) {
    throw new InputError(
      'watchMinutes must be a number of minutes up to 1440; 0 does not watch',
    );
  }
  return {
    ...(baseUrl && { baseUrl }),
    ...(instance && { instance }),
    applications: applications.map(name => name.trim()),
    environments: environments.map((rule, index) =>
      readRule(rule, `environments[${index}]`),
    ),
    degradedWithinMs: minutes * 60_000,
    watchMs: watchMinutes * 60_000,
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
      'baseUrl must be an address such as https://argocd.example.com',
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      "baseUrl must not carry a user or password; write a token under the source's 'credentials'",
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readRule(value: unknown, at: string): EnvironmentRule {
  const given = record(value, at, KNOWN_OF_RULE);
  const environment = text(given.environment, `${at}.environment`);
  const service = text(given.service, `${at}.service`);
  if (!environment) {
    throw new InputError(`${at}.environment must name the environment`);
  }
  const patterns = PATTERNS.flatMap(name => {
    const found = pattern(given[name], `${at}.${name}`);
    return found ? [[name, found] as const] : [];
  });
  const labels = Object.entries(record(given.labels ?? {}, `${at}.labels`)).map(
    ([name, one]) => {
      const found = pattern(one, `${at}.labels.${name}`);
      if (!found) {
        throw new InputError(`${at}.labels.${name} must be a pattern`);
      }
      return [name, found] as const;
    },
  );
  if (patterns.length + labels.length === 0) {
    throw new InputError(
      `${at} needs a pattern for ${PATTERNS.join(', ')} or labels`,
    );
  }
  return {
    ...Object.fromEntries(patterns),
    labels: Object.fromEntries(labels),
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
  known?: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  const unknown = Object.keys(value).find(name => !known?.includes(name));
  if (known && unknown !== undefined) {
    throw new InputError(
      `${at} has no '${unknown}'; it knows ${known.join(', ')}`,
    );
  }
  return value as Record<string, unknown>;
}
