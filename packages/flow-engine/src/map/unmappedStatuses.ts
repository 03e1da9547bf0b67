import { ValueStreamMap, Window } from '../model';
import { ColumnItem } from '../columns/ColumnItem';

/** Items by each status that no stage claims, in visits that touch a period. */
export type UnmappedStatuses = Map<string, Set<string>>;

/** Counts a visit, given by its row, in a status that no stage claims. */
export function addUnmapped(
  items: UnmappedStatuses,
  { itemKey, columns }: ColumnItem,
  visit: number,
  { from, to }: Window,
): void {
  if (columns.from[visit] >= to || columns.to[visit] <= from) return;
  const status = columns.statuses.texts[-2 - columns.orders[visit]];
  const keys = items.get(status) ?? new Set();
  items.set(status, keys.add(itemKey));
}

/** Most items first. */
export function unmappedStatuses(
  items: UnmappedStatuses,
): ValueStreamMap['unmappedStatuses'] {
  return [...items]
    .map(([status, keys]) => ({ status, items: keys.size }))
    .sort((a, b) => b.items - a.items || (a.status < b.status ? -1 : 1));
}
