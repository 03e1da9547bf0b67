import {
  Basis,
  Clock,
  Instant,
  StageMode,
  StreamDefinition,
  Visit,
} from '../model';
import { calendarOf } from '../time/calendarOf';
import { ColumnItem } from '../columns/ColumnItem';
import { StageTable } from './StageTable';

/**
 * Measures visits on one clock and basis. The last measurement stands in the
 * fields, so that a map of many items makes no object per visit.
 */
export interface Meter {
  /** Elapsed milliseconds on the meter's clock. */
  elapsed(from: Instant, to: Instant): number;
  /** Measures `[from, to)` of a visit to a stage of a mode; undefined is an unknown stage. */
  measure(
    item: ColumnItem,
    mode: StageMode | undefined,
    from: Instant,
    to: Instant,
  ): void;
  /** The same of a visit by its row, as it was measured before where it was. */
  measureVisit(
    item: ColumnItem,
    visit: number,
    mode: StageMode | undefined,
    limit: Instant,
  ): void;
  total: number;
  active: number;
  /** Total − active − unknown: waiting, blocked or stalled. */
  wait: number;
  blocked: number;
  unknown: number;
}

/** The end of a visit within a limit. */
export function endOf(visit: Visit, limit: Instant): Instant {
  return visit.to === null || visit.to > limit ? limit : visit.to;
}

/** Measures each of an item's visits that ended in time once, to be read again. */
export function measureVisits(
  item: ColumnItem,
  { stages }: StageTable,
  meter: Meter,
): void {
  const { columns, first, end, measured, measuredTo } = item;
  for (let v = first; v < end && columns.to[v] <= measuredTo; v++) {
    const order = columns.orders[v];
    const mode = order < 0 ? undefined : stages[order].mode;
    meter.measure(item, mode, columns.from[v], columns.to[v]);
    measured.total[v - first] = meter.total;
    measured.active[v - first] = meter.active;
    measured.blocked[v - first] = meter.blocked;
  }
}

export function createMeter(
  stream: StreamDefinition,
  clock: Clock,
  basis: Basis,
): Meter {
  const calendar = calendarOf(stream.calendar);
  // A visit begins where the one before it ends: that is looked up once.
  let lastEnd = NaN;
  let workedBy = 0;
  const elapsed =
    clock === 'calendar'
      ? (from: Instant, to: Instant) => to - from
      : (from: Instant, to: Instant) => {
          const before = from === lastEnd ? workedBy : calendar.workedBy(from);
          workedBy = calendar.workedBy(to);
          lastEnd = to;
          return workedBy - before;
        };
  const blockedIn = (item: ColumnItem, from: Instant, to: Instant) => {
    const { blockedFrom, blockedTo } = item.columns;
    let sum = 0;
    for (let s = item.blockedFirst; s < item.blockedEnd; s++) {
      const start = blockedFrom[s] > from ? blockedFrom[s] : from;
      const end = blockedTo[s] > to ? to : blockedTo[s];
      if (end > start) sum += elapsed(start, end);
    }
    return sum;
  };
  /** Worked and not blocked. */
  const workedIn = (item: ColumnItem, from: Instant, to: Instant) => {
    const { workedFrom, workedTo } = item.columns;
    let sum = 0;
    for (let s = item.workedFirst; s < item.workedEnd; s++) {
      const start = workedFrom[s] > from ? workedFrom[s] : from;
      const end = workedTo[s] > to ? to : workedTo[s];
      if (end > start) {
        sum += elapsed(start, end) - blockedIn(item, start, end);
      }
    }
    return sum;
  };
  return {
    elapsed,
    total: 0,
    active: 0,
    wait: 0,
    blocked: 0,
    unknown: 0,
    measure(item, mode, from, to) {
      const total = to > from ? elapsed(from, to) : 0;
      this.total = total;
      this.active = 0;
      this.unknown = 0;
      this.blocked = 0;
      this.wait = 0;
      if (total === 0) return;
      if (mode === undefined) {
        this.unknown = total;
        return;
      }
      if (item.blockedEnd > item.blockedFirst) {
        this.blocked = blockedIn(item, from, to);
      }
      if (mode === 'active') {
        this.active =
          basis === 'state' ? total - this.blocked : workedIn(item, from, to);
      }
      this.wait = total - this.active;
    },
    measureVisit(item, visit, mode, limit) {
      const { columns, measured, measuredTo } = item;
      const to = columns.to[visit];
      if (to > limit || to > measuredTo) {
        const end = to < limit ? to : limit;
        this.measure(item, mode, columns.from[visit], end);
        return;
      }
      const place = visit - item.first;
      const total = measured.total[place];
      const active = measured.active[place];
      this.total = total;
      this.active = active;
      this.blocked = measured.blocked[place];
      this.unknown = mode === undefined ? total : 0;
      this.wait = mode === undefined ? 0 : total - active;
    },
  };
}
