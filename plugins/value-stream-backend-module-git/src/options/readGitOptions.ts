import { InputError } from '@backstage/errors';
import { readRepositoryAddress } from '../address/repositoryAddress';
import {
  DeploymentRule,
  GitOptions,
  ReadingRules,
  RepositoryOptions,
} from './GitOptions';

const RULES = ['releases', 'deployments', 'issueKeys', 'paths'];
const REPOSITORY = [...RULES, 'id', 'path', 'url', 'branch', 'entities'];
const TOP = [...RULES, 'repositories', 'fromCatalog'];

/**
 * Checks and completes the options of a git source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readGitOptions(options: unknown): GitOptions {
  const top = record(options ?? {}, 'options');
  allow(top, TOP, 'options');
  const fromCatalog = boolean(top.fromCatalog, 'fromCatalog') ?? false;
  const repositories = list(top.repositories, 'repositories').map(
    (entry, index) => readRepository(entry, `repositories[${index}]`),
  );
  if (!repositories.length && !fromCatalog) {
    throw new InputError(
      "a git source reads nothing: list 'repositories', or set 'fromCatalog: true'",
    );
  }
  const seen = new Set<string>();
  for (const { id } of repositories) {
    if (seen.has(id)) {
      throw new InputError(
        `two repositories have the id '${id}': give one of them another 'id'`,
      );
    }
    seen.add(id);
  }
  return { ...readRules(top, ''), repositories, fromCatalog };
}

function readRepository(value: unknown, at: string): RepositoryOptions {
  const entry = record(value, at);
  allow(entry, REPOSITORY, at);
  const path = text(entry.path, `${at}.path`);
  const url = text(entry.url, `${at}.url`);
  if (!path && !url) {
    throw new InputError(`${at} names no repository: give 'path' or 'url'`);
  }
  const address = url ? readRepositoryAddress(url) : undefined;
  const id = text(entry.id, `${at}.id`) ?? address?.id;
  if (!id) {
    throw new InputError(
      path && !url
        ? `${at} is read from a path and needs an 'id', for example 'id: my-service'`
        : `${at}.url is no address of a repository: write https://host/owner/name, ssh://… or git@host:owner/name`,
    );
  }
  if (/[\s@#]/.test(id) || id.length > 200) {
    throw new InputError(
      `${at}.id must be at most 200 characters without spaces, '@' and '#'`,
    );
  }
  return {
    ...readRules(entry, `${at}.`),
    id,
    path,
    url,
    branch: text(entry.branch, `${at}.branch`),
    entities: list(entry.entities, `${at}.entities`).map((ref, index) =>
      required(text(ref, `${at}.entities[${index}]`), `${at}.entities`),
    ),
  };
}

function readRules(entry: Record<string, unknown>, at: string): ReadingRules {
  const releases =
    entry.releases === undefined
      ? undefined
      : record(entry.releases, `${at}releases`);
  return {
    releases: releases && {
      tags: required(
        pattern(releases.tags, `${at}releases.tags`),
        `${at}releases.tags`,
      ),
    },
    deployments:
      entry.deployments === undefined
        ? undefined
        : list(entry.deployments, `${at}deployments`).map((rule, index) =>
            readDeployment(rule, `${at}deployments[${index}]`),
          ),
    issueKeys:
      entry.issueKeys === undefined
        ? undefined
        : list(entry.issueKeys, `${at}issueKeys`).map((key, index) =>
            required(
              pattern(key, `${at}issueKeys[${index}]`),
              `${at}issueKeys[${index}]`,
            ),
          ),
    paths: boolean(entry.paths, `${at}paths`),
  };
}

function readDeployment(value: unknown, at: string): DeploymentRule {
  const rule = record(value, at);
  allow(rule, ['tags', 'branches', 'environment', 'service'], at);
  const tags = pattern(rule.tags, `${at}.tags`);
  const branches = pattern(rule.branches, `${at}.branches`);
  if (Boolean(tags) === Boolean(branches)) {
    throw new InputError(`${at} needs exactly one of 'tags' and 'branches'`);
  }
  return {
    tags,
    branches,
    environment: required(
      text(rule.environment, `${at}.environment`),
      `${at}.environment`,
    ),
    service: text(rule.service, `${at}.service`),
  };
}

function pattern(value: unknown, at: string): string | undefined {
  const source = text(value, at);
  if (source === undefined) {
    return undefined;
  }
  try {
    RegExp(source);
    return source;
  } catch (error) {
    throw new InputError(
      `${at} is no regular expression: ${(error as Error).message}`,
    );
  }
}

function text(value: unknown, at: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || !value.trim()) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value.trim();
}

function required(value: string | undefined, at: string): string {
  if (value === undefined) {
    throw new InputError(`${at} is missing`);
  }
  return value;
}

function boolean(value: unknown, at: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') {
    return value;
  }
  throw new InputError(`${at} must be true or false`);
}

function list(value: unknown, at: string): readonly unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new InputError(`${at} must be a list`);
  }
  return value;
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  return value as Record<string, unknown>;
}

function allow(
  entry: Record<string, unknown>,
  names: readonly string[],
  at: string,
): void {
  for (const name of Object.keys(entry)) {
    if (!names.includes(name)) {
      throw new InputError(
        `${at} has no option '${name}'; it knows ${names.join(', ')}`,
      );
    }
  }
}
