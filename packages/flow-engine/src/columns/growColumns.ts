import { ItemColumns } from './ItemColumns';

type Column = Float64Array | Int32Array | Uint8Array;

/** The column itself, or a longer one with the same numbers in it. */
export function grown<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const longer = new Kind(Math.max(16, length, column.length * 1.5));
  longer.set(column);
  return longer;
}

/** Makes room for so many items more. */
export function growItems(columns: ItemColumns, more: number = 1): void {
  const length = columns.items + more;
  if (length <= columns.flags.length) return;
  columns.flags = grown(columns.flags, length);
  columns.createdAt = grown(columns.createdAt, length);
  columns.startedAt = grown(columns.startedAt, length);
  columns.endedAt = grown(columns.endedAt, length);
  columns.firstDoneAt = grown(columns.firstDoneAt, length);
  columns.visitsEnd = grown(columns.visitsEnd, length);
  columns.blockedEnd = grown(columns.blockedEnd, length);
  columns.workedEnd = grown(columns.workedEnd, length);
}

/** Makes room for so many visits more. */
export function growVisits(columns: ItemColumns, more: number): void {
  const length = columns.visits + more;
  if (length <= columns.orders.length) return;
  columns.orders = grown(columns.orders, length);
  columns.from = grown(columns.from, length);
  columns.to = grown(columns.to, length);
  columns.entries = grown(columns.entries, length);
  columns.visitTeams = grown(columns.visitTeams, length);
}

/** Makes room for so many spans more. */
export function growSpans(
  columns: ItemColumns,
  blocked: number,
  worked: number,
): void {
  columns.blockedFrom = grown(columns.blockedFrom, columns.blocked + blocked);
  columns.blockedTo = grown(columns.blockedTo, columns.blocked + blocked);
  columns.workedFrom = grown(columns.workedFrom, columns.worked + worked);
  columns.workedTo = grown(columns.workedTo, columns.worked + worked);
}
