import { CalendarDefinition, Instant } from '../model';
import { ZoneOffsets } from './zoneOffsets';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * Every opening of a calendar within a range, in order, with the working time
 * before each: what lets any duration be two look-ups and a subtraction.
 */
export interface WorkingDays {
  readonly from: Instant;
  readonly to: Instant;
  readonly openAt: Float64Array;
  readonly closeAt: Float64Array;
  /** Working milliseconds of all openings before this one. */
  readonly before: Float64Array;
  /** For each universal day since `from`: the first opening that ends after the day begins. */
  readonly firstOfDay: Int32Array;
}

/**
 * The instants whose local wall clock reads a working hour of a working day.
 * A clock change inside working hours lengthens or shortens that day, as it
 * does for people.
 */
export function workingDays(
  definition: CalendarDefinition,
  zone: ZoneOffsets,
  from: Instant,
  to: Instant,
): WorkingDays {
  const holidays = new Set(
    definition.holidays.map(date => Date.parse(`${date}T00:00:00Z`) / DAY),
  );
  const works = new Array<boolean>(7).fill(false);
  for (const day of definition.workingDays) works[day % 7] = true;
  const open: number[] = [];
  const close: number[] = [];
  for (let period = 0; period < zone.startsAt.length; period++) {
    const offset = zone.offsetMs[period];
    const start = zone.startsAt[period];
    const end = zone.startsAt[period + 1] ?? to;
    const lastDay = Math.floor((end + offset - 1) / DAY);
    for (let day = Math.floor((start + offset) / DAY); day <= lastDay; day++) {
      // 1970-01-01 was a Thursday, ISO weekday 4.
      if (!works[(((day + 4) % 7) + 7) % 7] || holidays.has(day)) continue;
      for (const [first, last] of definition.workingHours) {
        const opens = Math.max(start, day * DAY + first * MINUTE - offset);
        const closes = Math.min(end, day * DAY + last * MINUTE - offset);
        if (closes > opens) {
          open.push(opens);
          close.push(closes);
        }
      }
    }
  }
  const before = new Float64Array(open.length + 1);
  for (let i = 0; i < open.length; i++) {
    before[i + 1] = before[i] + close[i] - open[i];
  }
  const firstOfDay = new Int32Array(Math.ceil((to - from) / DAY) + 1);
  for (let day = 0, i = 0; day < firstOfDay.length; day++) {
    while (i < close.length && close[i] <= from + day * DAY) i++;
    firstOfDay[day] = i;
  }
  return {
    from,
    to,
    openAt: Float64Array.from(open),
    closeAt: Float64Array.from(close),
    before,
    firstOfDay,
  };
}

/** Working milliseconds from the table's beginning to an instant within it. */
export function workedUntil(days: WorkingDays, at: Instant): number {
  let i = days.firstOfDay[Math.floor((at - days.from) / DAY)];
  while (i < days.closeAt.length && days.closeAt[i] <= at) i++;
  if (i === days.closeAt.length) return days.before[i];
  const opened = days.openAt[i];
  return days.before[i] + (at > opened ? at - opened : 0);
}

/**
 * The latest instant by which no more working time had passed, found by going
 * back from an instant by which no less has.
 */
export function instantWorked(
  days: WorkingDays,
  worked: number,
  at: Instant,
): Instant {
  const { before, openAt } = days;
  let i = days.firstOfDay[Math.floor((at - days.from) / DAY)];
  while (i < openAt.length && before[i + 1] <= worked) i++;
  while (i > 0 && before[i] > worked) i--;
  return i === openAt.length
    ? at
    : Math.min(at, openAt[i] + worked - before[i]);
}
