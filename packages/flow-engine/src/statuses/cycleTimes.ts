import { StatusHistory } from './StatusHistory';

/**
 * Milliseconds from the first entry to one of the start statuses to the first
 * entry to one of the done statuses, by item, for items that have both and in
 * that order.
 *
 * @public
 */
export function cycleTimes(
  histories: readonly StatusHistory[],
  start: readonly string[],
  done: readonly string[],
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { key, moves } of histories) {
    const began = moves.find(({ status }) => start.includes(status));
    const ended = moves.find(({ status }) => done.includes(status));
    if (began && ended && ended.at >= began.at) {
      times.set(key, ended.at - began.at);
    }
  }
  return times;
}
