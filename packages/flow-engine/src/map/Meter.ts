import {
  Basis,
  Clock,
  Instant,
  Span,
  StageMode,
  StreamDefinition,
  Timeline,
  Visit,
} from '../model';
import { calendarOf } from '../time/calendarOf';
import { Ranked } from './Ranked';
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
    timeline: Timeline,
    mode: StageMode | undefined,
    from: Instant,
    to: Instant,
  ): void;
  /** The same of a visit with its place in the columns, from which it is read where it stands there. */
  measureVisit(
    item: Ranked,
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

/** Measures each of an item's visits that ended in time once, into its columns. */
export function measureVisits(
  { timeline, columns, first, end, measuredTo }: Ranked,
  { stages }: StageTable,
  meter: Meter,
): void {
  for (let v = first; v < end && columns.to[v] <= measuredTo; v++) {
    const order = columns.orders[v];
    const mode = order < 0 ? undefined : stages[order].mode;
    meter.measure(timeline, mode, columns.from[v], columns.to[v]);
    columns.total[v] = meter.total;
    columns.active[v] = meter.active;
    columns.blocked[v] = meter.blocked;
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
  const covered = (spans: readonly Span[], from: Instant, to: Instant) => {
    let sum = 0;
    for (const span of spans) {
      const start = span.from > from ? span.from : from;
      const end = span.to === null || span.to > to ? to : span.to;
      if (end > start) sum += elapsed(start, end);
    }
    return sum;
  };
  /** Worked and not blocked. */
  const worked = (timeline: Timeline, from: Instant, to: Instant) => {
    let sum = 0;
    for (const span of timeline.worked) {
      const start = span.from > from ? span.from : from;
      const end = span.to === null || span.to > to ? to : span.to;
      if (end > start) {
        sum += elapsed(start, end) - covered(timeline.blocked, start, end);
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
    measure(timeline, mode, from, to) {
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
      if (timeline.blocked.length > 0) {
        this.blocked = covered(timeline.blocked, from, to);
      }
      if (mode === 'active') {
        this.active =
          basis === 'state' ? total - this.blocked : worked(timeline, from, to);
      }
      this.wait = total - this.active;
    },
    measureVisit(item, visit, mode, limit) {
      const { columns, measuredTo } = item;
      const to = columns.to[visit];
      if (to > limit || to > measuredTo) {
        const end = to < limit ? to : limit;
        this.measure(item.timeline, mode, columns.from[visit], end);
        return;
      }
      const total = columns.total[visit];
      const active = columns.active[visit];
      this.total = total;
      this.active = active;
      this.blocked = columns.blocked[visit];
      this.unknown = mode === undefined ? total : 0;
      this.wait = mode === undefined ? 0 : total - active;
    },
  };
}
