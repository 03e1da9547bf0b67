import { Span } from '../model';

/** What shows that an item waited for somebody, or that two have to do with each other. @public */
export type DependencyEvidence =
  | 'relation'
  | 'blocked-by'
  | 'flag'
  | 'child'
  | 'released-together'
  | 'review'
  | 'approval'
  | 'environment';

/**
 * A stretch in which an item had a reason to wait for a party: a stream, a
 * group, or an entity that belongs to no stream; its own among them.
 *
 * @public
 */
export interface WaitCause extends Span {
  /** Entity ref of whom it waited for. */
  readonly party: string;
  /** Ref of the party's entity that has the work waited for, where it is one. */
  readonly entity?: string;
  readonly evidence: DependencyEvidence;
  /** The party's item that it waited for, where known. */
  readonly itemKey?: string;
}

/** All that is known of the items that others wait for. @public */
export interface WaitKnowledge {
  /** Causes by the key of the waiting item, those of blockers included. */
  readonly causes: ReadonlyMap<string, readonly WaitCause[]>;
  /** Causes of the blockers, where they are kept apart. */
  readonly further?: ReadonlyMap<string, readonly WaitCause[]>;
  /** When a blocking item was worked on by its own side; the rest of a wait for it is its queue. */
  readonly workedOn: ReadonlyMap<string, readonly Span[]>;
}
