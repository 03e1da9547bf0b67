import { retryAfterMs } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const SECONDARY = /secondary rate limit|abuse detection/i;

/**
 * How long GitHub asks to wait: for the primary limit until it is reset, for
 * the secondary as it says, else a minute. Undefined where it limits nothing.
 */
export function githubRateLimitMs(
  answer: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: unknown;
  },
  now: Instant,
): number | undefined {
  const { status, headers, body } = answer;
  const limited = status === 403 || status === 429;
  if (!limited && !isLimitedQuery(body)) {
    return undefined;
  }
  const asked = retryAfterMs(headers, now);
  if (asked !== undefined) {
    return asked;
  }
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && reset > 0) {
    return Math.max(SECOND_MS, reset * 1000 - now + SECOND_MS);
  }
  const { message } = (body ?? {}) as { message?: unknown };
  return status !== 403 || SECONDARY.test(String(message))
    ? MINUTE_MS
    : undefined;
}

/** GraphQL states its limit in an answer with status 200. */
function isLimitedQuery(body: unknown): boolean {
  const { errors } = (body ?? {}) as { errors?: unknown };
  return (
    Array.isArray(errors) &&
    errors.some(error => error?.type === 'RATE_LIMITED')
  );
}
