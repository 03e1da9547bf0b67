import { TraceSpan } from './traceSpan';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One tick of the time axis; `unit` says how much of the date to write. */
export interface TimeTick {
  readonly at: number;
  readonly unit: 'minute' | 'day' | 'month' | 'year';
}

const FIXED_STEPS: readonly (readonly [number, TimeTick['unit']])[] = [
  [5 * MINUTE_MS, 'minute'],
  [15 * MINUTE_MS, 'minute'],
  [30 * MINUTE_MS, 'minute'],
  [HOUR_MS, 'minute'],
  [3 * HOUR_MS, 'minute'],
  [6 * HOUR_MS, 'minute'],
  [12 * HOUR_MS, 'minute'],
  [DAY_MS, 'day'],
  [2 * DAY_MS, 'day'],
  [7 * DAY_MS, 'day'],
  [14 * DAY_MS, 'day'],
];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/**
 * Ticks at round instants of a zone, at most `most` of them: the finest step
 * that fits. Weeks start on Monday.
 *
 * @param zoneOffsetMs - how far the zone is ahead of UTC, one offset for the
 * whole span
 */
export function timeTicks(
  span: TraceSpan,
  most: number,
  zoneOffsetMs = 0,
): readonly TimeTick[] {
  const local = { from: span.from + zoneOffsetMs, to: span.to + zoneOffsetMs };
  return localTicks(local, most).map(tick => ({
    ...tick,
    at: tick.at - zoneOffsetMs,
  }));
}

function localTicks(span: TraceSpan, most: number): readonly TimeTick[] {
  const length = span.to - span.from;
  for (const [step, unit] of FIXED_STEPS) {
    if (length / step <= most) {
      // The epoch was a Thursday; its week began three days before.
      const origin = step % (7 * DAY_MS) === 0 ? -3 * DAY_MS : 0;
      const first = Math.ceil((span.from - origin) / step) * step + origin;
      const ticks: TimeTick[] = [];
      for (let at = first; at <= span.to; at += step) {
        ticks.push({ at, unit });
      }
      return ticks;
    }
  }
  const step =
    MONTH_STEPS.find(months => length / (months * 28 * DAY_MS) <= most) ??
    MONTH_STEPS[MONTH_STEPS.length - 1];
  return monthTicks(span, step);
}

function monthTicks(span: TraceSpan, step: number): readonly TimeTick[] {
  const start = new Date(span.from);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: TimeTick[] = [];
  for (let month = Math.floor(months / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > span.to) {
      return ticks;
    }
    if (at >= span.from) {
      ticks.push({ at, unit: step % 12 === 0 ? 'year' : 'month' });
    }
  }
}
