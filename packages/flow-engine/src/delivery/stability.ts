import { Exclusion, Figure, Instant, Quantiles, Window } from '../model';
import { ratioFigure, stated, statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { DeliveredChange, INCIDENT_WINDOW_MS } from './DeliveryFacts';
import { Failure } from './failuresOf';
import { countedRollouts, Rollout } from './rolloutsOf';

/** Redeploys of nothing new count in none of the five; they are shown apart. */
function within(rollouts: readonly Rollout[], { from, to }: Window) {
  return countedRollouts(rollouts).filter(r => r.at >= from && r.at < to);
}

/**
 * Change fail rate: failed rollouts ÷ rollouts that took effect in the window.
 * Those younger than 72 hours are immature and left out.
 *
 * @public
 */
export function changeFailRate(
  rollouts: readonly Rollout[],
  failures: readonly Failure[],
  window: Window,
  asOf: Instant,
): { readonly rate: Figure; readonly leftOut: readonly Exclusion[] } {
  const own = within(rollouts, window);
  const mature = own.filter(({ at }) => asOf - at >= INCIDENT_WINDOW_MS);
  const failed = new Set(failures.map(({ rollout }) => rollout.key));
  const immature = own.length - mature.length;
  const leftOut: readonly Exclusion[] =
    immature > 0 ? [{ reason: 'immature', n: immature }] : [];
  return {
    rate: stated(
      ratioFigure(
        mature.filter(({ key }) => failed.has(key)).length,
        mature.length,
        mature.length,
        'share of rollouts',
      ),
      window,
      leftOut,
    ),
    leftOut,
  };
}

/** @public */
export interface RecoveryTime {
  readonly recovery: Quantiles;
  /** A failed rollout's success to its detection. */
  readonly detect: Quantiles;
  /** Detection to recovery. */
  readonly repair: Quantiles;
  /** Failures not yet made good, oldest first. */
  readonly open: readonly { readonly key: string; readonly ageMs: number }[];
}

/**
 * Failed deployment recovery time, on the calendar clock, over failed rollouts
 * that took effect in the window: from success to recovery.
 *
 * @public
 */
export function recoveryTime(
  failures: readonly Failure[],
  window: Window,
  asOf: Instant,
): RecoveryTime {
  const own = failures.filter(
    ({ rollout }) => rollout.at >= window.from && rollout.at < window.to,
  );
  const closed = own.flatMap(({ rollout, detectedAt, recoveredAt }) =>
    recoveredAt === null
      ? []
      : [
          {
            recovery: recoveredAt - rollout.at,
            detect: Math.min(detectedAt, recoveredAt) - rollout.at,
            repair: Math.max(0, recoveredAt - detectedAt),
          },
        ],
  );
  const quantiles = (values: readonly number[]) =>
    statedQuantiles(quantilesOf(values, 'ms'), window);
  return {
    recovery: quantiles(closed.map(c => c.recovery)),
    detect: quantiles(closed.map(c => c.detect)),
    repair: quantiles(closed.map(c => c.repair)),
    open: own
      .filter(({ recoveredAt }) => recoveredAt === null)
      .map(({ rollout }) => ({ key: rollout.key, ageMs: asOf - rollout.at }))
      .sort((a, b) => b.ageMs - a.ageMs),
  };
}

/**
 * Deployment rework rate: rollouts that roll back, or contain a change that
 * fixes an incident or reverts a failed change ÷ all rollouts of the window.
 *
 * @public
 */
export function deploymentReworkRate(
  rollouts: readonly Rollout[],
  changes: readonly DeliveredChange[],
  window: Window,
): Figure {
  const repairing = new Set(
    changes.filter(c => (c.repairs?.length ?? 0) > 0).map(c => c.key),
  );
  const own = within(rollouts, window);
  const rework = own.filter(
    r => r.kind === 'rollback' || r.changes.some(key => repairing.has(key)),
  );
  return stated(
    ratioFigure(rework.length, own.length, own.length, 'share of rollouts'),
    window,
  );
}
