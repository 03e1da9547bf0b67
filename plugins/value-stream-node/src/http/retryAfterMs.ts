import { Instant } from '@value-stream/flow-engine';

/**
 * How long a `Retry-After` header asks to wait, as seconds or as a date
 * (RFC 9110, 10.2.3); undefined where it is missing or says nothing.
 *
 * @public
 */
export function retryAfterMs(
  headers: Headers,
  now: Instant,
): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(value)) {
    return Math.ceil(Number(value) * 1000);
  }
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
