import { Span } from '../model';

/** What shows that an item waited for somebody. @public */
export type DependencyEvidence =
  | 'relation'
  | 'blocked-by'
  | 'child'
  | 'released-together'
  | 'review'
  | 'approval'
  | 'environment';

/**
 * A stretch in which an item had a reason to wait for a party: another stream
 * or entity, or itself.
 *
 * @public
 */
export interface WaitCause extends Span {
  /** Entity ref of whom it waited for. */
  readonly party: string;
  readonly evidence: DependencyEvidence;
  /** The party's item that it waited for, where known. */
  readonly itemKey?: string;
}

/** All that is known of the items that others wait for. @public */
export interface WaitKnowledge {
  /** Causes by the key of the waiting item, those of blockers included. */
  readonly causes: ReadonlyMap<string, readonly WaitCause[]>;
  /** When a blocking item was worked on by its own side; the rest of a wait for it is its queue. */
  readonly workedOn: ReadonlyMap<string, readonly Span[]>;
}
