import { Instant, Timeline, ValueStreamMap } from '../model';

/** Statuses that no stage claims, most items first, among visits that touch the period. */
export function unmappedStatuses(
  timelines: readonly Timeline[],
  from: Instant,
  until: Instant,
): ValueStreamMap['unmappedStatuses'] {
  const items = new Map<string, Set<string>>();
  for (const { itemKey, visits } of timelines) {
    for (const { unmappedStatus, from: entered, to } of visits) {
      if (unmappedStatus === undefined || entered >= until) continue;
      if (to !== null && to <= from) continue;
      const keys = items.get(unmappedStatus) ?? new Set();
      items.set(unmappedStatus, keys.add(itemKey));
    }
  }
  return [...items]
    .map(([status, keys]) => ({ status, items: keys.size }))
    .sort((a, b) => b.items - a.items || (a.status < b.status ? -1 : 1));
}
