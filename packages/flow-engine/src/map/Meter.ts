import { Basis, Clock, Instant, StageMode, StreamDefinition } from '../model';
import { calendarOf } from '../time/calendarOf';
import { WorkingCalendar } from '../time/createCalendar';
import { ColumnItem } from '../columns/ColumnItem';
import { ItemColumns } from '../columns/ItemColumns';
import { workingTimes } from '../columns/workingTimes';

/**
 * Measures visits on one clock and basis. The last measurement stands in the
 * fields, so that a map of many items makes no object per visit. A class, and
 * not an object made of functions, as is all that a map calls for each visit:
 * what the engine has compiled for functions that die with their map it
 * forgets with them, and the next map begins slowly.
 */
export class Meter {
  total = NaN;
  active = NaN;
  /** Total − active − unknown: waiting, blocked or stalled. */
  wait = NaN;
  blocked = NaN;
  unknown = NaN;
  readonly #calendar: WorkingCalendar | undefined;
  readonly #basis: Basis;
  // A visit begins where the one before it ends: that is looked up once.
  #lastAt = NaN;
  #lastWorked = NaN;
  #keptOf: ItemColumns | undefined;
  #kept = new Float64Array(0);

  constructor(stream: StreamDefinition, clock: Clock, basis: Basis) {
    this.#calendar =
      clock === 'working' ? calendarOf(stream.calendar) : undefined;
    this.#basis = basis;
  }

  /** Reads the whole time of these columns' visits from what is kept with them. */
  readKept(columns: ItemColumns): void {
    if (this.#calendar === undefined) return;
    this.#keptOf = columns;
    this.#kept = workingTimes(columns, this.#calendar);
  }

  /** Elapsed milliseconds on the meter's clock. */
  elapsed(from: Instant, to: Instant): number {
    const calendar = this.#calendar;
    if (calendar === undefined) return to - from;
    const before =
      from === this.#lastAt ? this.#lastWorked : calendar.workedBy(from);
    const after = calendar.workedBy(to);
    this.#lastAt = to;
    this.#lastWorked = after;
    return after - before;
  }

  /** Measures `[from, to)` of a visit to a stage of a mode; undefined is an unknown stage. */
  measure(
    item: ColumnItem,
    mode: StageMode | undefined,
    from: Instant,
    to: Instant,
  ): void {
    this.#split(item, mode, from, to, to > from ? this.elapsed(from, to) : 0);
  }

  /** The same of a visit by its row, up to a limit. */
  measureRow(
    item: ColumnItem,
    visit: number,
    mode: StageMode | undefined,
    limit: Instant,
  ): void {
    const { columns } = item;
    const left = columns.to[visit];
    if (left <= limit && columns === this.#keptOf) {
      const from = columns.from[visit];
      this.#split(item, mode, from, left, this.#kept[visit]);
    } else {
      const to = left < limit ? left : limit;
      this.measure(item, mode, columns.from[visit], to);
    }
  }

  /** The same again, as it was measured before where it was. */
  measureVisit(
    item: ColumnItem,
    visit: number,
    mode: StageMode | undefined,
    limit: Instant,
  ): void {
    const { columns, measured, measuredTo } = item;
    const to = columns.to[visit];
    if (to > limit || to > measuredTo) {
      this.measureRow(item, visit, mode, limit);
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
  }

  #split(
    item: ColumnItem,
    mode: StageMode | undefined,
    from: Instant,
    to: Instant,
    total: number,
  ): void {
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
      this.blocked = this.#blockedIn(item, from, to);
    }
    if (mode === 'active') {
      this.active =
        this.#basis === 'state'
          ? total - this.blocked
          : this.#workedIn(item, from, to);
    }
    this.wait = total - this.active;
  }

  #blockedIn(item: ColumnItem, from: Instant, to: Instant): number {
    const { blockedFrom, blockedTo } = item.columns;
    let sum = 0;
    for (let s = item.blockedFirst; s < item.blockedEnd; s++) {
      const start = blockedFrom[s] > from ? blockedFrom[s] : from;
      const end = blockedTo[s] > to ? to : blockedTo[s];
      if (end > start) sum += this.elapsed(start, end);
    }
    return sum;
  }

  /** Worked and not blocked. */
  #workedIn(item: ColumnItem, from: Instant, to: Instant): number {
    const { workedFrom, workedTo } = item.columns;
    let sum = 0;
    for (let s = item.workedFirst; s < item.workedEnd; s++) {
      const start = workedFrom[s] > from ? workedFrom[s] : from;
      const end = workedTo[s] > to ? to : workedTo[s];
      if (end > start) {
        sum += this.elapsed(start, end) - this.#blockedIn(item, start, end);
      }
    }
    return sum;
  }
}
