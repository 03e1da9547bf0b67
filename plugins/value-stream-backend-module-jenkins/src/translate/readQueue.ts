import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/**
 * How long a build waited in the queue: as the metrics plugin recorded it,
 * else from when the queue says it came in. Undefined where neither is known.
 *
 * @returns milliseconds
 */
export function readQueueMs(
  actions: readonly Fields[],
  queueItem: Fields | undefined,
  startedAt: Instant,
): number | undefined {
  for (const action of actions) {
    const total = action.whole('queuingDurationMillis', 0);
    if (total !== undefined) {
      return total <= startedAt ? total : undefined;
    }
    const parts = [
      action.whole('waitingDurationMillis', 0),
      action.whole('blockedDurationMillis', 0),
      action.whole('buildableDurationMillis', 0),
    ].filter(part => part !== undefined);
    if (parts.length) {
      const sum = parts.reduce((ms, part) => ms + part, 0);
      return sum <= startedAt ? sum : undefined;
    }
  }
  const since = queueItem?.whole('inQueueSince', 1);
  return since !== undefined && since <= startedAt
    ? startedAt - since
    : undefined;
}
