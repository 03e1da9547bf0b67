/** @public */
export type JiraEdition = 'cloud' | 'server';

/** How an issue ended. @public */
export type Resolution = 'done' | 'abandoned' | 'duplicate';

/**
 * Ids of the custom fields that are read, such as `customfield_10016`. What is
 * not given is looked for by name.
 *
 * @public
 */
export interface FieldIds {
  readonly team?: string;
  /** What kind of work it is, beside the issue type. */
  readonly type?: string;
  readonly flagged?: string;
  readonly epic?: string;
  readonly sprint?: string;
  readonly storyPoints?: string;
  /** Approvals of Service Management. */
  readonly approvals?: string;
}

/**
 * Options of a source of connector `jira`, complete.
 *
 * @public
 */
export interface JiraOptions {
  /** Where the API is; default `https://<host of the source>`. */
  readonly baseUrl?: string;
  /** By the host where absent: `*.atlassian.net` and `api.atlassian.com` are Cloud. */
  readonly edition?: JiraEdition;
  /** Keys of projects to read besides those that entities name. */
  readonly projects: readonly string[];
  readonly fields: FieldIds;
  /** Normalised type of issue types and labels, by name in small letters. */
  readonly types: ReadonlyMap<string, string>;
  /** How resolutions end an issue, by name in small letters. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Descriptions of links, in small letters. */
  readonly linkTypes: {
    readonly blockedBy: readonly string[];
    readonly duplicates: readonly string[];
  };
  /** What is a request and no work item. */
  readonly requests: {
    /** Every issue of a Service Management project. */
    readonly serviceProjects: boolean;
    /** Issue types, in small letters. */
    readonly issueTypes: readonly string[];
  };
  /** Issue types and labels, in small letters, whose issues are incidents as well. */
  readonly incidents: {
    readonly issueTypes: readonly string[];
    readonly labels: readonly string[];
  };
  /** Account ids, keys or names of machines that do not say so themselves, in small letters. */
  readonly bots: readonly string[];
  readonly sprints: boolean;
  readonly releases: boolean;
  /** Web links of issues, for links to commits: one more request for each issue. */
  readonly remoteLinks: boolean;
  /** Kinds of tools in the development panel, such as `GitLab`: one more request for each issue and kind. */
  readonly developmentPanel: readonly string[];
  /** Whether changes of fields that no figure reads are kept too. */
  readonly otherChanges: boolean;
}
