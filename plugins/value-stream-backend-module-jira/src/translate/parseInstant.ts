import { Instant } from '@value-stream/flow-engine';

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(3000, 0, 1);

/**
 * An instant in one of Jira's forms: `2019-06-13T10:05:30.000+0000`, with
 * `+00:00` or `Z`, a day alone (its beginning in UTC), or milliseconds since
 * 1970; undefined where it is none of them or no date of the calendar.
 */
export function parseInstant(value: unknown): Instant | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= EARLIEST && value < LATEST
      ? value
      : undefined;
  }
  if (typeof value !== 'string' || value.length > 40) {
    return undefined;
  }
  const parts = INSTANT.exec(value) ?? DAY.exec(value);
  if (!parts) {
    return undefined;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = parts;
  const fraction = parts[7] ? Number(parts[7].slice(0, 3).padEnd(3, '0')) : 0;
  const local = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  const date = new Date(local);
  if (
    date.getUTCDate() !== +day ||
    date.getUTCMonth() !== +month - 1 ||
    date.getUTCHours() !== +hour ||
    date.getUTCMinutes() !== +minute
  ) {
    return undefined;
  }
  const offsetMs = parts[8]
    ? (parts[8] === '-' ? -1 : 1) * (+parts[9] * 60 + +parts[10]) * 60_000
    : 0;
  const at = local + fraction - offsetMs;
  return at >= EARLIEST && at < LATEST ? at : undefined;
}
