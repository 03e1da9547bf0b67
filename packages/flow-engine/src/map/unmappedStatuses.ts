import { Instant, ValueStreamMap } from '../model';
import { ColumnItem } from '../columns/ColumnItem';

/** Items by each status that no stage claims, in visits that touch a period. */
export type UnmappedStatuses = Map<string, Set<string>>;

export function addUnmapped(
  items: UnmappedStatuses,
  { itemKey, columns, first, end }: ColumnItem,
  from: Instant,
  until: Instant,
): void {
  for (let v = first; v < end; v++) {
    const order = columns.orders[v];
    if (order >= -1) continue;
    if (columns.from[v] >= until || columns.to[v] <= from) continue;
    const status = columns.statuses.texts[-2 - order];
    const keys = items.get(status) ?? new Set();
    items.set(status, keys.add(itemKey));
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
