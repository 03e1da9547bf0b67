import { WorkingCalendar } from '../time/createCalendar';
import { ItemColumns } from './ItemColumns';

interface WorkingTimes {
  readonly calendar: WorkingCalendar;
  /** By row of the visit; NaN while open. */
  readonly ms: Float64Array;
}

const kept = new WeakMap<ItemColumns, WorkingTimes>();

function timesOf(
  { visits, from, to }: ItemColumns,
  calendar: WorkingCalendar,
): Float64Array {
  const ms = new Float64Array(visits);
  // A visit begins where the one before it ends: that is looked up once.
  let at = NaN;
  let worked = NaN;
  for (let v = 0; v < visits; v++) {
    const left = to[v];
    if (left === Infinity) {
      ms[v] = NaN;
    } else if (left > from[v]) {
      const before = from[v] === at ? worked : calendar.workedBy(from[v]);
      worked = calendar.workedBy(left);
      at = left;
      ms[v] = worked - before;
    }
  }
  return ms;
}

/**
 * Working milliseconds of each visit that has ended, by its row; NaN of one
 * that has not. They are kept with columns for the calendar last asked for,
 * eight bytes a visit, so that maps on the working clock cost no more than
 * those on the calendar clock. To be asked of columns that are only ever
 * added to.
 */
export function workingTimes(
  columns: ItemColumns,
  calendar: WorkingCalendar,
): Float64Array {
  const known = kept.get(columns);
  if (known?.calendar === calendar && known.ms.length === columns.visits) {
    return known.ms;
  }
  const ms = timesOf(columns, calendar);
  kept.set(columns, { calendar, ms });
  return ms;
}

/** Bytes of the working times that are kept with columns. */
export function workingTimesBytes(columns: ItemColumns): number {
  return kept.get(columns)?.ms.byteLength ?? 0;
}
