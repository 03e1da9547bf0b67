import { Instant, ValueStreamMap } from '../model';
import { Ranked } from './Ranked';

/** Items by each status that no stage claims, in visits that touch a period. */
export type UnmappedStatuses = Map<string, Set<string>>;

export function addUnmapped(
  items: UnmappedStatuses,
  { timeline, columns, first, end }: Ranked,
  from: Instant,
  until: Instant,
): void {
  for (let v = first; v < end; v++) {
    if (columns.orders[v] >= 0) continue;
    const { unmappedStatus, from: entered, to } = timeline.visits[v - first];
    if (unmappedStatus === undefined || entered >= until) continue;
    if (to !== null && to <= from) continue;
    const keys = items.get(unmappedStatus) ?? new Set();
    items.set(unmappedStatus, keys.add(timeline.itemKey));
  }
}

/** Most items first. */
export function unmappedStatuses(
  items: UnmappedStatuses,
): ValueStreamMap['unmappedStatuses'] {
  return [...items]
    .map(([status, keys]) => ({ status, items: keys.size }))
    .sort((a, b) => b.items - a.items || (a.status < b.status ? -1 : 1));
}
