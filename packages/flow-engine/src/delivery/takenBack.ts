import { Instant } from '../model';
import { Rollout } from './rolloutsOf';

/**
 * The next rollout of the same service, by rollout.
 *
 * @param rollouts - in order of instant
 */
export function successors(
  rollouts: readonly Rollout[],
): ReadonlyMap<Rollout, Rollout> {
  const next = new Map<Rollout, Rollout>();
  const last = new Map<string, Rollout>();
  for (const rollout of rollouts) {
    const before = last.get(rollout.service);
    if (before) next.set(before, rollout);
    last.set(rollout.service, rollout);
  }
  return next;
}

/** When a rollout was taken back: by its own deployments, or by the next rollout being a rollback. */
export function takenBackAt(
  rollout: Rollout,
  next: Rollout | undefined,
): Instant | null {
  const ends = [
    rollout.rolledBackAt,
    next?.kind === 'rollback' ? next.at : null,
  ].filter((at): at is Instant => at !== null);
  return ends.length > 0 ? Math.min(...ends) : null;
}
