import { NOW } from './Served';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Everything happened within so many days before it is read. */
const DAYS = 700;

/** When the entry at a place of a list, newest first, was last touched; in ms. */
export function touchedAt(place: number, total: number): number {
  return NOW - DAY_MS - Math.floor((place * (DAYS - 1) * DAY_MS) / total);
}

/** When the object of a number was last touched; numbers begin with 1 and rise with time. */
export function touchedNumber(number: number, total: number): number {
  return touchedAt(total - number, total);
}

/** The first place of a list, newest first, that was touched at an instant or before. */
export function placeAt(instant: number, total: number): number {
  const place = ((NOW - DAY_MS - instant) * total) / ((DAYS - 1) * DAY_MS);
  return Math.min(total, Math.max(0, Math.ceil(place)));
}

/** An instant as text, so many minutes after another. */
export function isoAt(instant: number, minutes = 0): string {
  return new Date(instant + minutes * MINUTE_MS).toISOString();
}

/** A commit's hash made of a number; two kinds of commits never share one. */
export function shaOf(kind: number, number: number): string {
  return `${kind.toString(16)}${number.toString(16).padStart(39, '0')}`;
}
