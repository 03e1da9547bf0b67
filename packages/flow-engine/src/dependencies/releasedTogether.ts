import { chanceOfSharing, DaySet, sharedDays } from './sharedDays';

/** That two had rollouts on the same days. @public */
export interface ReleasedTogether {
  /** Days on which both had one. */
  readonly support: number;
  /** Days on which the one had one, and the other. */
  readonly days: number;
  readonly otherDays: number;
  /** Support as a share of the one's days. */
  readonly confidence: number;
  /** Days to be expected in common where the two have nothing to do with each other. */
  readonly expected: number;
  /** How likely at least so many are then. */
  readonly chance: number;
}

/** Fewer days in common say nothing. */
const LEAST_SUPPORT = 3;
/** A finding may be one of chance in so many questions of a hundred, all pairs looked at taken together. */
const ERROR = 0.01;

/**
 * Whether two release together: on more days than chance explains, with
 * Bonferroni's correction for the pairs that are looked at. Undefined where
 * they do not. Who releases on most days shares most days with everybody, and
 * that is no finding.
 *
 * @param of - days on which anybody at all had a rollout
 * @param pairs - how many pairs are looked at
 * @public
 */
export function releasedTogether(
  own: DaySet,
  other: DaySet,
  of: number,
  pairs: number,
): ReleasedTogether | undefined {
  const support = sharedDays(own, other);
  const expected = of > 0 ? (own.size * other.size) / of : 0;
  if (support < LEAST_SUPPORT || support <= expected) return undefined;
  const chance = chanceOfSharing(support, own.size, other.size, of);
  if (chance > ERROR / Math.max(1, pairs)) return undefined;
  return {
    support,
    days: own.size,
    otherDays: other.size,
    confidence: support / own.size,
    expected,
    chance,
  };
}
