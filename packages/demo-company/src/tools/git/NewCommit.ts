import { Instant } from '../PlayedTool';

/** A commit before it is made. */
export interface NewCommit {
  readonly at: Instant;
  readonly message: string;
  /** Default: the head of the default branch. */
  readonly parent?: string;
  readonly paths?: readonly string[];
}
