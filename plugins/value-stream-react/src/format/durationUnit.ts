/** Unit a duration is written in. @public */
export type DurationUnit = 'second' | 'minute' | 'hour' | 'day';

const HOUR_MS = 3_600_000;

/**
 * Length of a unit. A day of the calendar clock has 24 hours; a day of the
 * working clock is one working day of the stream's calendar.
 */
export function unitMs(unit: DurationUnit, dayMs: number): number {
  switch (unit) {
    case 'second':
      return 1000;
    case 'minute':
      return 60_000;
    case 'hour':
      return HOUR_MS;
    default:
      return dayMs;
  }
}

/**
 * The unit in which a duration reads best: days from one day up, hours from
 * one hour up, and so on.
 *
 * @public
 */
export function durationUnit(ms: number, dayMs: number): DurationUnit {
  const size = Math.abs(ms);
  if (size >= dayMs) {
    return 'day';
  }
  if (size >= HOUR_MS) {
    return 'hour';
  }
  return size >= 60_000 || size === 0 ? 'minute' : 'second';
}
