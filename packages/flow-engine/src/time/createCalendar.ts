import { CalendarDefinition, DurationMs, Instant } from '../model';
import { zoneOffsets, ZoneOffsets } from './zoneOffsets';
import {
  instantWorked,
  workedUntil,
  workingDays,
  WorkingDays,
} from './workingDays';

const DAY = 86_400_000;
/** The tables reach from here at least, and `workedBy` counts from here. */
const ORIGIN = Date.UTC(2015, 0, 1);

/**
 * A calendar ready for measuring. Its tables are built once and grow when an
 * instant outside them is asked for, so a duration costs the same whether it
 * spans an hour or ten years.
 *
 * @public
 */
export interface WorkingCalendar {
  readonly definition: CalendarDefinition;
  /** Working milliseconds in `[from, to)`; negative when `to` is before `from`. */
  workingMs(from: Instant, to: Instant): DurationMs<'working'>;
  /** Working milliseconds up to an instant from one that lies long before; only differences mean anything. */
  workedBy(at: Instant): DurationMs<'working'>;
  /** The latest instant from which to `at` this much working time passes. */
  before(at: Instant, workingMs: number): Instant;
  /** Days since 1970-01-01 of the local date at an instant. */
  localDay(at: Instant): number;
  /** The first instant of a local date, given as days since 1970-01-01. */
  startOfLocalDay(day: number): Instant;
}

function periodAt(zone: ZoneOffsets, at: Instant): number {
  if (zone.startsAt.length === 1) return 0;
  let low = 0;
  let high = zone.startsAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (zone.startsAt[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @throws RangeError when the zone is not an IANA name.
 * @public
 */
export function createCalendar(
  definition: CalendarDefinition,
): WorkingCalendar {
  let zone: ZoneOffsets;
  let days: WorkingDays;
  let workedAtOrigin = 0;
  const build = (from: Instant, to: Instant) => {
    zone = zoneOffsets(definition.timeZone, from, to);
    days = workingDays(definition, zone, from, to);
    workedAtOrigin = workedUntil(days, ORIGIN);
  };
  const cover = (at: Instant) => {
    if (at >= days.from && at < days.to) return;
    if (!Number.isFinite(at)) throw new RangeError(`Not an instant: ${at}`);
    const reach = days.to - days.from;
    build(
      at < days.from ? Math.floor((at - reach) / DAY) * DAY : days.from,
      at >= days.to ? Math.ceil((at + reach) / DAY) * DAY : days.to,
    );
  };
  build(ORIGIN, Date.UTC(2031, 0, 1));

  return {
    definition,
    workingMs(from, to) {
      cover(from);
      cover(to);
      const worked = workedUntil(days, to) - workedUntil(days, from);
      return worked as DurationMs<'working'>;
    },
    workedBy(at) {
      cover(at);
      return (workedUntil(days, at) - workedAtOrigin) as DurationMs<'working'>;
    },
    before(at, workingMs) {
      cover(at);
      const target = workedUntil(days, at) - workingMs;
      if (target >= 0) return instantWorked(days, target, at);
      cover(days.from - 1);
      return this.before(at, workingMs);
    },
    localDay(at) {
      cover(at);
      return Math.floor((at + zone.offsetMs[periodAt(zone, at)]) / DAY);
    },
    startOfLocalDay(day) {
      const local = day * DAY;
      cover(local - DAY);
      cover(local + DAY);
      // The earliest instant at or after which the local date is reached: a
      // clock put back over midnight gives two, one put forward over it none.
      let period = periodAt(zone, local - DAY);
      for (;;) {
        const candidate = Math.max(
          local - zone.offsetMs[period],
          zone.startsAt[period],
        );
        const end = zone.startsAt[period + 1];
        if (end === undefined || candidate < end) return candidate;
        period++;
      }
    },
  };
}
