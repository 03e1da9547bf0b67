import { ExclusionReason, Quantiles, Window } from '../model';
import { quantilesOf } from '../figure/quantileFigure';
import { DeliveredChange } from './DeliveryFacts';

/** Why a change is left out of lead time. @public */
export type LeadTimeExclusion =
  | ExclusionReason
  | 'bot-authored'
  | 'merge-commit';

/** @public */
export interface ChangeLeadTime {
  /** From the earliest original commit's author date to delivery. */
  readonly leadTime: Quantiles;
  /** Author date to opened. */
  readonly coding: Quantiles;
  /** Opened to first review. */
  readonly pickup: Quantiles;
  /** First review to merged. */
  readonly review: Quantiles;
  /** Merged to delivered. */
  readonly mergeToDeploy: Quantiles;
  readonly n: number;
  readonly leftOut: readonly {
    readonly reason: LeadTimeExclusion;
    readonly n: number;
  }[];
}

function reasonOf(change: DeliveredChange): LeadTimeExclusion | undefined {
  if (change.mergeCommit) return 'merge-commit';
  if (change.bot) return 'bot-authored';
  if (change.baseline) return 'baseline';
  return change.deliveredAt! < change.authoredAt ? 'clock-skew' : undefined;
}

/**
 * Change lead time of the changes delivered in a window, on the calendar
 * clock, with its parts. A part whose ends are not both known, or lie the
 * wrong way round, is left out of that part alone.
 *
 * @public
 */
export function changeLeadTime(
  changes: readonly DeliveredChange[],
  { from, to }: Window,
): ChangeLeadTime {
  const leftOut = new Map<LeadTimeExclusion, number>();
  const counted = changes.filter(change => {
    const { deliveredAt } = change;
    if (deliveredAt === undefined || deliveredAt < from || deliveredAt >= to) {
      return false;
    }
    const reason = reasonOf(change);
    if (reason) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    return !reason;
  });
  const between = (
    start: (change: DeliveredChange) => number | undefined,
    end: (change: DeliveredChange) => number | undefined,
  ) =>
    quantilesOf(
      counted
        .map(change => (end(change) ?? NaN) - (start(change) ?? NaN))
        .filter(ms => ms >= 0),
      'ms',
    );
  return {
    leadTime: between(
      c => c.authoredAt,
      c => c.deliveredAt,
    ),
    coding: between(
      c => c.authoredAt,
      c => c.openedAt,
    ),
    pickup: between(
      c => c.openedAt,
      c => c.firstReviewAt,
    ),
    review: between(
      c => c.firstReviewAt,
      c => c.mergedAt,
    ),
    mergeToDeploy: between(
      c => c.mergedAt,
      c => c.deliveredAt,
    ),
    n: counted.length,
    leftOut: [...leftOut].map(([reason, n]) => ({ reason, n })),
  };
}
