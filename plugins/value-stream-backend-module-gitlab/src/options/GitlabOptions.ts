/**
 * Options of a source with the connector `gitlab`, completed.
 *
 * @public
 */
export interface GitlabOptions {
  /** Address of the REST API, for example `https://gitlab.example.com/tools/api/v4`. */
  readonly apiBaseUrl?: string;
  /** Projects to read besides those that the catalog selects: paths or numbers. */
  readonly projects: readonly string[];
  /** Labels that are the columns of a board, in the board's order. */
  readonly statusLabels: readonly StatusLabel[];
  /** Labels that stand for a type of work, in small letters. */
  readonly typeLabels: Readonly<Record<string, readonly string[]>>;
  /** Labels that say that an item is blocked, in small letters. */
  readonly blockedLabels: readonly string[];
  /** Labels that mark an issue as an incident, in small letters. */
  readonly incidentLabels: readonly string[];
  /** Labels that say that a closed item was given up, in small letters. */
  readonly abandonedLabels: readonly string[];
  /** A regular expression: tags that are releases by themselves. */
  readonly releaseTags?: string;
  /** Names of users that are machines, besides those that GitLab marks. */
  readonly bots: readonly string[];
  /** Present path of a renamed project to the path that annotations still carry. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Kinds of things to read, by name; all where absent. */
  readonly read: readonly GitlabResource[];
  /** Objects per page, 1 to 100. */
  readonly pageSize: number;
}

/** @public */
export interface StatusLabel {
  /** Name of a label in small letters; `workflow::*` stands for every value of the scope. */
  readonly label: string;
  readonly category: 'to-do' | 'in-progress' | 'done';
}

/**
 * What can be read of a project.
 *
 * @public
 */
export type GitlabResource =
  | 'issues'
  | 'merge-requests'
  | 'commits'
  | 'tags'
  | 'pipelines'
  | 'deployments'
  | 'releases'
  | 'feature-flags'
  | 'merge-trains'
  | 'epics';
