import { Instant } from '@value-stream/flow-engine';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MINUTE_MS = 60_000;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(3000, 0, 1);

/**
 * An instant in one of Jira's forms: `2019-06-13T10:05:30.000+0000`, with
 * `+00:00` or `Z`, a day alone (its beginning in UTC), or milliseconds since
 * 1970; undefined where it is none of them or no date of the calendar.
 */
export function parseInstant(value: unknown): Instant | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? inRange(value) : undefined;
  }
  if (typeof value !== 'string' || value.length > 40) {
    return undefined;
  }
  if (INSTANT.test(value)) {
    return inRange(dayOf(value) + timeOf(value));
  }
  return DAY.test(value) ? inRange(dayOf(value)) : undefined;
}

function inRange(at: number): Instant | undefined {
  return at >= EARLIEST && at < LATEST ? at : undefined;
}

/** NaN where the calendar has no such day. */
function dayOf(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : DAYS[month - 1] ?? 0;
  return day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : NaN;
}

/** From the beginning of the day in UTC; NaN where the clock has no such time. */
function timeOf(text: string): number {
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let at = 16;
  let ms = 0;
  if (text[at] === ':') {
    const second = twoDigits(text, at + 1);
    // 60 is a leap second, told as the beginning of the next minute.
    ms = second <= 60 ? second * 1_000 : NaN;
    at += 3;
    if (text[at] === '.') {
      let scale = 100;
      for (at += 1; isDigit(text, at); at += 1) {
        ms += Math.floor(scale) * (text.charCodeAt(at) - 48);
        scale /= 10;
      }
    }
  }
  if (hour > 23 || minute > 59) {
    return NaN;
  }
  const sinceMidnight = (hour * 60 + minute) * MINUTE_MS + ms;
  return sinceMidnight - offsetOf(text, at);
}

function offsetOf(text: string, at: number): number {
  if (text[at] === 'Z') {
    return 0;
  }
  const minutes =
    twoDigits(text, at + 1) * 60 +
    twoDigits(text, text[at + 3] === ':' ? at + 4 : at + 3);
  return (text[at] === '-' ? -minutes : minutes) * MINUTE_MS;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
