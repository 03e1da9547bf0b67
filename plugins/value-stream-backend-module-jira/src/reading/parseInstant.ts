import { readInstant } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

const DAY = /^\d{4}-\d\d-\d\d$/;
const LATEST = Date.UTC(3000, 0, 1);

/**
 * An instant in one of Jira's forms: `2019-06-13T10:05:30.000+0000`, with
 * `+00:00` or `Z`, a day alone (its beginning in UTC), or milliseconds since
 * 1970; undefined where it is none of them or no date of the calendar.
 */
export function parseInstant(value: unknown): Instant | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0 && value < LATEST
      ? value
      : undefined;
  }
  return typeof value === 'string' && DAY.test(value)
    ? readInstant(`${value}T00:00Z`)
    : readInstant(value);
}
