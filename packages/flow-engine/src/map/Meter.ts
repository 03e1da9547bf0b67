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

export function createMeter(
  stream: StreamDefinition,
  clock: Clock,
  basis: Basis,
): Meter {
  const calendar = calendarOf(stream.calendar);
  const elapsed =
    clock === 'calendar'
      ? (from: Instant, to: Instant) => to - from
      : (from: Instant, to: Instant) => calendar.workingMs(from, to);
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
  };
}
