import { Instant, Person, PlayedTool } from '../PlayedTool';

/** A status of the played Jira, with its category. */
export interface JiraStatus {
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

/** A Jira in which things happen, in the order of time. */
export interface PlayedJira extends PlayedTool {
  create(
    at: Instant,
    by: Person,
    issue: {
      readonly project: string;
      readonly summary: string;
      readonly type: string;
      readonly status?: string;
      readonly components?: readonly string[];
      readonly labels?: readonly string[];
      readonly parent?: string;
    },
  ): string;
  move(
    at: Instant,
    by: Person,
    key: string,
    to: string,
    resolution?: string,
  ): void;
  flag(at: Instant, by: Person, key: string, flagged: boolean): void;
  /** `key` is blocked by `blocker` from now on. */
  block(at: Instant, by: Person, key: string, blocker: string): void;
}
