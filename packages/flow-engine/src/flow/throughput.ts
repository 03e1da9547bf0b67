import { Instant, StreamDefinition, Timeline, Window } from '../model';
import { calendarOf } from '../time/calendarOf';
import { finishedIn } from './flowScope';

/** Items done in one period. @public */
export interface ThroughputPeriod {
  /** First instant of the period in the stream's zone. */
  readonly from: Instant;
  readonly items: number;
}

const WEEK = 7;

/**
 * Items done on each local day that touches the window, days with none
 * included.
 *
 * @public
 */
export function throughputPerDay(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): readonly ThroughputPeriod[] {
  return periods(timelines, stream, window, day => day, 1);
}

/**
 * Items done in each local week, Monday to Sunday, that touches the window,
 * weeks with none included. The first and last may lie partly outside.
 *
 * @public
 */
export function throughputPerWeek(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): readonly ThroughputPeriod[] {
  // Day 0 was a Thursday: Mondays are at 4 modulo 7.
  return periods(
    timelines,
    stream,
    window,
    day => Math.floor((day - 4) / WEEK) * WEEK + 4,
    WEEK,
  );
}

function periods(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
  periodOf: (day: number) => number,
  days: number,
): readonly ThroughputPeriod[] {
  if (window.to <= window.from) return [];
  const calendar = calendarOf(stream.calendar);
  const counts = new Map<number, number>();
  const last = periodOf(calendar.localDay(window.to - 1));
  for (
    let period = periodOf(calendar.localDay(window.from));
    period <= last;
    period += days
  ) {
    counts.set(period, 0);
  }
  for (const { doneAt } of finishedIn(timelines, stream.reopenPolicy, window)) {
    const period = periodOf(calendar.localDay(doneAt));
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].map(([period, items]) => ({
    from: calendar.startOfLocalDay(period),
    items,
  }));
}
