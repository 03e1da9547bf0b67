import { Basis, Clock, Instant, StageMode, StreamDefinition } from '../model';
import { calendarOf } from '../time/calendarOf';
import { ColumnItem } from '../columns/ColumnItem';

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

export function createMeter(
  stream: StreamDefinition,
  clock: Clock,
  basis: Basis,
): Meter {
  const calendar =
    clock === 'working' ? calendarOf(stream.calendar) : undefined;
  // A visit begins where the one before it ends: that is looked up once. In an
  // array, since a variable would be made anew with each number it is given.
  const last = new Float64Array([NaN, 0]);
  const elapsed = (from: Instant, to: Instant) => {
    if (calendar === undefined) return to - from;
    const before = from === last[0] ? last[1] : calendar.workedBy(from);
    const after = calendar.workedBy(to);
    last[0] = to;
    last[1] = after;
    return after - before;
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
