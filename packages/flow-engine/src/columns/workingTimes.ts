import { WorkingCalendar } from '../time/createCalendar';
import { grown } from './growColumns';
import { ItemColumns } from './ItemColumns';

interface WorkingTimes {
  readonly calendar: WorkingCalendar;
  /** Visits of which the times are known, from the first on. */
  visits: number;
  /** By row of the visit; NaN while open. */
  ms: Float64Array;
}

const kept = new WeakMap<ItemColumns, WorkingTimes>();

function measureVisits(
  { calendar, ms, visits }: WorkingTimes,
  { from, to, visits: until }: ItemColumns,
): void {
  // A visit begins where the one before it ends: that is looked up once.
  let at = NaN;
  let worked = NaN;
  for (let v = visits; v < until; v++) {
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
  let times = kept.get(columns);
  if (times?.calendar !== calendar) {
    times = { calendar, visits: 0, ms: new Float64Array(0) };
    kept.set(columns, times);
  }
  if (times.visits < columns.visits) {
    times.ms = grown(times.ms, columns.visits);
    measureVisits(times, columns);
    times.visits = columns.visits;
  }
  return times.ms;
}

/**
 * Takes over the times of visits that were just copied behind those that other
 * columns held, where both are known up to there.
 *
 * @param first - of their rows in the source; `end` is behind the last
 */
export function carryWorkingTimes(
  source: ItemColumns,
  target: ItemColumns,
  first: number,
  end: number,
): void {
  const known = kept.get(source);
  if (!known || known.visits < end) return;
  const { calendar } = known;
  const at = target.visits - (end - first);
  const own = kept.get(target) ?? {
    calendar,
    visits: 0,
    ms: new Float64Array(0),
  };
  if (own.calendar !== calendar || own.visits !== at) return;
  kept.set(target, own);
  own.ms = grown(own.ms, target.visits);
  own.ms.set(known.ms.subarray(first, end), at);
  own.visits = target.visits;
}

/** Bytes of the working times that are kept with columns. */
export function workingTimesBytes(columns: ItemColumns): number {
  return kept.get(columns)?.ms.byteLength ?? 0;
}
