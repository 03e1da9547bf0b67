import { DeploymentRule, GitOptions, ReadingRules } from './GitOptions';

/** Issue keys as most trackers write them: `PAY-123`. */
export const DEFAULT_ISSUE_KEYS = ['\\b[A-Z][A-Z0-9]+-[1-9]\\d*\\b'];

/** The rules of one repository, ready to apply. */
export interface RepositoryRules {
  readonly issueKeys: readonly RegExp[];
  readonly entities: readonly string[];
  readonly paths: boolean;
  /** The rules as text, to tell whether they changed. */
  readonly description: string;
  isRelease(tag: string): boolean;
  deploymentsOfTag(tag: string): readonly DeploymentRule[];
  deploymentsOfBranch(branch: string): readonly DeploymentRule[];
}

const cache = new WeakMap<GitOptions, Map<string, RepositoryRules>>();

/** The rules for a repository: its own, and the source's where it has none. */
export function repositoryRules(
  options: GitOptions,
  repository: string,
): RepositoryRules {
  const known = cache.get(options) ?? new Map<string, RepositoryRules>();
  cache.set(options, known);
  const rules = known.get(repository) ?? compile(options, repository);
  known.set(repository, rules);
  return rules;
}

function compile(options: GitOptions, repository: string): RepositoryRules {
  const own = options.repositories.find(({ id }) => id === repository);
  const rule = <K extends keyof ReadingRules>(name: K): ReadingRules[K] =>
    own?.[name] ?? options[name];
  const deployments = (rule('deployments') ?? []).map(deployment => ({
    deployment,
    tags: whole(deployment.tags),
    branches: whole(deployment.branches),
  }));
  const releases = whole(rule('releases')?.tags);
  const deploymentsOfTag = (tag: string) =>
    deployments.filter(d => d.tags?.test(tag)).map(d => d.deployment);
  return {
    issueKeys: (rule('issueKeys') ?? DEFAULT_ISSUE_KEYS).map(
      key => new RegExp(key, 'g'),
    ),
    entities: own?.entities ?? [],
    paths: rule('paths') ?? true,
    description: JSON.stringify([
      rule('issueKeys') ?? DEFAULT_ISSUE_KEYS,
      rule('releases') ?? null,
      rule('deployments') ?? [],
      rule('paths') ?? true,
      own?.entities ?? [],
    ]),
    isRelease: tag =>
      releases ? releases.test(tag) : deploymentsOfTag(tag).length === 0,
    deploymentsOfTag,
    deploymentsOfBranch: branch =>
      deployments.filter(d => d.branches?.test(branch)).map(d => d.deployment),
  };
}

function whole(pattern: string | undefined): RegExp | undefined {
  return pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
}
