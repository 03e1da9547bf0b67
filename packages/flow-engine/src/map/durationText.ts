import { Clock } from '../model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in words: days of 24 hours on the calendar clock, hours on the working clock. */
export function durationText(ms: number, clock: Clock): string {
  const size = Math.abs(ms);
  if (clock === 'working') return `${(ms / HOUR).toFixed(1)} working hours`;
  if (size >= 2 * DAY) return `${(ms / DAY).toFixed(1)} days`;
  if (size >= HOUR) return `${(ms / HOUR).toFixed(1)} hours`;
  return `${(ms / MINUTE).toFixed(1)} minutes`;
}
