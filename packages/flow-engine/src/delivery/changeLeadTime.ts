import { FigureExclusion, Quantiles, Window } from '../model';
import { statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { DeliveredChange } from './DeliveryFacts';

/** Why a change is left out of lead time. @public */
export type LeadTimeExclusion = FigureExclusion['reason'];

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
  readonly leftOut: readonly FigureExclusion[];
}

/**
 * The lead time of one change and its parts, in milliseconds of the calendar
 * clock. What lacks one of its ends, or has them the wrong way round, is absent.
 *
 * @public
 */
export interface ChangeParts {
  readonly leadTimeMs?: number;
  readonly codingMs?: number;
  readonly pickupMs?: number;
  readonly reviewMs?: number;
  readonly mergeToDeployMs?: number;
}

/** @public */
export function changeParts(change: DeliveredChange): ChangeParts {
  const { authoredAt, openedAt, firstReviewAt, mergedAt, deliveredAt } = change;
  const part = <K extends keyof ChangeParts>(
    key: K,
    from: number | undefined,
    to: number | undefined,
  ) =>
    from !== undefined && to !== undefined && to >= from
      ? { [key]: to - from }
      : {};
  return {
    ...part('leadTimeMs', authoredAt, deliveredAt),
    ...part('codingMs', authoredAt, openedAt),
    ...part('pickupMs', openedAt, firstReviewAt),
    ...part('reviewMs', firstReviewAt, mergedAt),
    ...part('mergeToDeployMs', mergedAt, deliveredAt),
  };
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
  window: Window,
): ChangeLeadTime {
  const { from, to } = window;
  const reasons = new Map<LeadTimeExclusion, number>();
  const counted = changes.filter(change => {
    const { deliveredAt } = change;
    if (deliveredAt === undefined || deliveredAt < from || deliveredAt >= to) {
      return false;
    }
    const reason = reasonOf(change);
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return !reason;
  });
  const parts = counted.map(changeParts);
  const leftOut = [...reasons].map(([reason, n]) => ({ reason, n }));
  const of = (key: keyof ChangeParts) =>
    statedQuantiles(
      quantilesOf(
        parts.map(p => p[key]).filter((ms): ms is number => ms !== undefined),
        'ms',
      ),
      window,
      leftOut,
    );
  return {
    leadTime: of('leadTimeMs'),
    coding: of('codingMs'),
    pickup: of('pickupMs'),
    review: of('reviewMs'),
    mergeToDeploy: of('mergeToDeployMs'),
    n: counted.length,
    leftOut,
  };
}
