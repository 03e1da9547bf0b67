import { ToldFacts } from './ToldFacts';

/** Told facts by table, and the recorded objects that rows name by number. */
export interface Devlake {
  readonly facts: ToldFacts;
  /** Recorded objects by their number in all of GitLab. */
  readonly recorded: ReadonlyMap<number, any>;
}
