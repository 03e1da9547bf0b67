import { Instant, ValueStreamMap } from '../model';
import { Ranked } from './Ranked';

/** Statuses that no stage claims, most items first, among visits that touch the period. */
export function unmappedStatuses(
  ranked: readonly Ranked[],
  from: Instant,
  until: Instant,
): ValueStreamMap['unmappedStatuses'] {
  const items = new Map<string, Set<string>>();
  for (const { timeline, columns, first, end } of ranked) {
    for (let v = first; v < end; v++) {
      if (columns.orders[v] >= 0) continue;
      const { unmappedStatus, from: entered, to } = timeline.visits[v - first];
      if (unmappedStatus === undefined || entered >= until) continue;
      if (to !== null && to <= from) continue;
      const keys = items.get(unmappedStatus) ?? new Set();
      items.set(unmappedStatus, keys.add(timeline.itemKey));
    }
  }
  return [...items]
    .map(([status, keys]) => ({ status, items: keys.size }))
    .sort((a, b) => b.items - a.items || (a.status < b.status ? -1 : 1));
}
