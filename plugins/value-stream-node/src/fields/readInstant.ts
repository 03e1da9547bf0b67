import { Instant } from '@value-stream/flow-engine';

const FORM =
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z| ?(?:UTC|[+-]\d\d:?\d\d))$/;
const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** First instant of the year 10000. */
const LATEST = 253_402_300_800_000;

// Codes of characters.
const ZERO = 48;
const COLON = 58;
const POINT = 46;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;

/**
 * An instant as tools write it: a date and a time of ISO 8601 with their
 * offset, `2024-03-04T10:05:30.120Z`, `2024-03-04 10:05:30 UTC`,
 * `2024-03-04T12:05+0200`. What is finer than a millisecond is cut off.
 *
 * By hand, because a payload has many and `Date.parse` takes several times as
 * long.
 *
 * @returns undefined where it is none, no date of the calendar, or not between 1970 and 9999
 *
 * @public
 */
export function readInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !FORM.test(value)) {
    return undefined;
  }
  const at = dayOf(value) + timeOf(value);
  return at >= 0 && at < LATEST ? at : undefined;
}

/**
 * An instant cut to whole seconds: for tools of which one way tells more of
 * them than another, so that a fact has one instant whichever way it came.
 *
 * @public
 */
export function readWholeSecond(value: unknown): Instant | undefined {
  const at = readInstant(value);
  return at === undefined ? undefined : at - (at % SECOND_MS);
}

/**
 * An instant that a tool writes as milliseconds since 1970.
 *
 * @public
 */
export function readEpochMs(value: unknown): Instant | undefined {
  return Number.isSafeInteger(value) &&
    (value as number) > 0 &&
    (value as number) < LATEST
    ? (value as number)
    : undefined;
}

/** NaN where the calendar has no such day. */
function dayOf(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : MONTHS[month - 1] ?? 0;
  return day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : NaN;
}

/** From the beginning of the day in UTC; NaN where the clock has no such time. */
function timeOf(text: string): number {
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let at = 16;
  let ms = 0;
  if (text.charCodeAt(at) === COLON) {
    const second = twoDigits(text, at + 1);
    // 60 is a leap second, told as the beginning of the next minute.
    ms = second <= 60 ? second * SECOND_MS : NaN;
    at += 3;
    if (text.charCodeAt(at) === POINT) {
      let scale = 100;
      for (at += 1; isDigit(text, at); at += 1) {
        ms += Math.floor(scale) * (text.charCodeAt(at) - ZERO);
        scale /= 10;
      }
    }
  }
  return hour > 23 || minute > 59
    ? NaN
    : (hour * 60 + minute) * MINUTE_MS + ms - offsetOf(text, at);
}

/** Milliseconds east of UTC; NaN where there is no such offset. */
function offsetOf(text: string, at: number): number {
  const start = text.charCodeAt(at) === SPACE ? at + 1 : at;
  const sign = text.charCodeAt(start);
  if (sign !== PLUS && sign !== MINUS) {
    return 0;
  }
  const hours = twoDigits(text, start + 1);
  const after = text.charCodeAt(start + 3) === COLON ? start + 4 : start + 3;
  const minutes = twoDigits(text, after);
  return hours > 23 || minutes > 59
    ? NaN
    : (sign === MINUS ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= 57;
}
