/**
 * How tags become releases, what deploys, and which issue keys to look for.
 *
 * @public
 */
export interface ReadingRules {
  /** Tags that are releases: a regular expression over the whole name. Default: every tag that is no deployment. */
  readonly releases?: { readonly tags: string };
  readonly deployments?: readonly DeploymentRule[];
  /** Regular expressions; the first group counts where there is one, else the whole match. */
  readonly issueKeys?: readonly string[];
  /** Whether to read which files a commit touched. Default true. */
  readonly paths?: boolean;
}

/**
 * Tags or branches that stand for deployments; exactly one of `tags` and `branches`.
 *
 * @public
 */
export interface DeploymentRule {
  readonly tags?: string;
  readonly branches?: string;
  readonly environment: string;
  /** Default: the repository's id. */
  readonly service?: string;
}

/**
 * One configured repository, complete: exactly one of `path` and `url` is read.
 *
 * @public
 */
export interface RepositoryOptions extends ReadingRules {
  readonly id: string;
  readonly path?: string;
  readonly url?: string;
  /** Default branch, where it is not the remote's own. */
  readonly branch?: string;
  readonly entities?: readonly string[];
}

/**
 * Options of a source of connector `git`; rules at the top hold for every repository without its own.
 *
 * @public
 */
export interface GitOptions extends ReadingRules {
  readonly repositories: readonly RepositoryOptions[];
  /** Also read the repositories that catalog entities name in `backstage.io/source-location`. */
  readonly fromCatalog: boolean;
}
