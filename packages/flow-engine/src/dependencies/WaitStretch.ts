import { Window } from '../model';
import { DependencyEvidence } from './WaitCause';

/** The share of one party's entity in a stretch of waiting. @public */
export interface WaitShare {
  readonly party: string;
  /** The party's entity; absent where it is not one alone. */
  readonly entity?: string;
  /** It has one of so many equal parts of each instant. */
  readonly parts: number;
  /** It worked on what was waited for; otherwise that stood in its queue. */
  readonly worked: boolean;
  /** What shows it, in order of names. */
  readonly evidence: readonly DependencyEvidence[];
  /** The items waited for, where known, in order. */
  readonly itemKeys: readonly string[];
  /** Parties that this one waited for meanwhile, in order: shown, not charged. */
  readonly via: readonly string[];
}

/**
 * A stretch of an item's waiting with the same causes throughout. It does not
 * depend on who looks at it, so it can be kept.
 *
 * @public
 */
export interface WaitStretch extends Window {
  /** It is a wait on the activity basis alone: an active stage without work. */
  readonly stalled: boolean;
  /** At least one, in order of party and entity; their parts add up to the whole. */
  readonly shares: readonly WaitShare[];
}
