import { Instant, ReopenPolicy, Timeline } from '../model';

/**
 * When an item counts as done under a reopen policy: the first time, or the
 * last; `null` where it is not.
 */
export function doneInstant(
  timeline: Pick<Timeline, 'state' | 'firstDoneAt' | 'endedAt'>,
  policy: ReopenPolicy,
): Instant | null {
  if (policy === 'first-done') {
    return timeline.state === 'removed' ? null : timeline.firstDoneAt;
  }
  return timeline.state === 'done' ? timeline.endedAt : null;
}
