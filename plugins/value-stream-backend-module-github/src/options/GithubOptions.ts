/**
 * Patterns by which labels say more about an issue. A pattern with a group
 * gives the group's text, one without gives the whole label.
 *
 * @public
 */
export interface LabelPatterns {
  /** Normalised type of issues with such a label; the first that fits counts. */
  readonly types: readonly {
    readonly type: string;
    readonly pattern: RegExp;
  }[];
  readonly priority: RegExp;
  readonly severity: RegExp;
  readonly component: RegExp;
  readonly team: RegExp;
  /** Labels that say the status of an issue; adding one moves it there. */
  readonly status: RegExp;
  /** Labels that block an issue as long as it has them. */
  readonly blocked: RegExp;
  /** Labels, or types, that mark an issue as an incident. */
  readonly incident: RegExp;
}

/**
 * Options of a source of connector `github`, complete.
 *
 * @public
 */
export interface GithubOptions {
  /** Base of the REST API where it is not the host's usual one. */
  readonly apiBaseUrl?: string;
  /** Repositories to read besides those that the catalog names: `owner/name`. */
  readonly repositories: readonly string[];
  /** Repositories that deliveries call by another name than the catalog: name on GitHub, in small letters, to name in the catalog. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Normalised type of each issue type, by its name in small letters. */
  readonly types: ReadonlyMap<string, string>;
  readonly labels: LabelPatterns;
  /** Category of each status of projects and status labels, by status in small letters. */
  readonly categories: ReadonlyMap<string, string>;
  /** Takes the names of environments apart into the groups `service` and `environment`. */
  readonly environments?: RegExp;
  /** History before it is not read, as ISO 8601. */
  readonly since?: string;
  /** Jobs are read of runs that are not older. */
  readonly jobDays: number;
  /** Whether GraphQL may be used where it saves calls or tells more. */
  readonly graphql: boolean;
}
