import { Figure, Instant } from '../model';
import { DependencyEvidence } from './WaitCause';

/** What one kind of evidence or one entity has of a delay; kinds may overlap. @public */
export interface DelayPart<Name extends string = string> {
  readonly name: Name;
  readonly delayMs: number;
}

/**
 * Delays of items with when those were done, by place: as columns, as those of
 * one answer may be tens of thousands.
 *
 * @public
 */
export interface DoneDelays {
  readonly doneAt: ArrayLike<Instant>;
  readonly delayMs: ArrayLike<number>;
}

/** The delay that one party caused. Milliseconds on the chosen clock. @public */
export interface DependencyDelay {
  readonly party: string;
  /** Its equal share of every instant waited. */
  readonly delayMs: number;
  /** Part of the delay in which the party worked on what was waited for. */
  readonly workMs: number;
  /** The rest: what was waited for stood in the party's queue. */
  readonly queueMs: number;
  /**
   * Time waited for this party and nobody else: what its removal could gain at
   * most. It does not add up over parties.
   */
  readonly aloneMs: number;
  /**
   * Flow time p50 with the time waited for this party alone taken away: an
   * upper bound of the gain, by replay. Gains do not add up over parties.
   */
  readonly flowTimeWithout: Figure;
  /** Likewise the mean, which also moves where few items waited for long. */
  readonly meanFlowTimeWithout: Figure;
  /** Items that waited for it. */
  readonly items: number;
  /** In order of names. */
  readonly evidence: readonly DependencyEvidence[];
  /** By kind of evidence. */
  readonly kinds: readonly DelayPart<DependencyEvidence>[];
  /** By the party's entity, where that is known: the most delay first. */
  readonly entities: readonly DelayPart[];
  /** What each item had of the delay, and when it was done: for the course of the delay. */
  readonly doneDelays: DoneDelays;
  /** Whom the party waited for meanwhile, shown and not charged. */
  readonly via: readonly string[];
}

/** @public */
export interface DependencyDelays {
  /** Most delay first. Edges + other + self + unexplained = total. */
  readonly edges: readonly DependencyDelay[];
  readonly selfMs: number;
  /** Waited for others by kinds of evidence that were not asked for. */
  readonly otherMs: number;
  readonly unexplainedMs: number;
  readonly totalWaitMs: number;
  /** Items done that all of this rests on. */
  readonly items: number;
  /** p50 as it was. */
  readonly flowTime: Figure;
  readonly meanFlowTime: Figure;
  /** Share of done items that waited for nobody else. */
  readonly autonomy: Figure;
}
