import { Instant } from '@value-stream/flow-engine';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For what was changed while a reading began, and clocks that differ. */
const OVERLAP_MS = 5 * 60_000;

/**
 * An instant as JQL takes it, no later than asked: in the zone of the user who
 * reads, to the minute, with an overlap. Where the zone's clock is set back,
 * one text names two instants; then the earlier hour is asked for, and where
 * the zone is not known a whole day more.
 */
export function jqlTime(since: Instant, zone: string | undefined): string {
  const early = since - OVERLAP_MS;
  if (zone === undefined || !isZone(zone)) {
    return wallClock(early - DAY_MS, 'UTC');
  }
  const setBack = offsetMs(early + HOUR_MS, zone) < offsetMs(early, zone);
  return wallClock(setBack ? early - HOUR_MS : early, zone);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** `2024-05-31 23:59` */
function wallClock(at: Instant, zone: string): string {
  return new Date(at + offsetMs(at, zone))
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

function offsetMs(at: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) =>
    Number(parts.find(found => found.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
