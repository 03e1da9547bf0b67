import { quantile } from '@value-stream/flow-engine';

const HOUR_MS = 60 * 60 * 1000;
/** A long weekend is no gap. */
const LEAST_MS = 4 * 24 * HOUR_MS;

/**
 * So long without a fact is usual for a source: three times what 95 % of the
 * pauses between its active hours do not exceed, and at least a long weekend.
 *
 * @param hours - active hours since 1970, ascending
 */
export function usualGapMs(hours: readonly number[]): number {
  const pauses = hours
    .slice(1)
    .map((hour, i) => hour - hours[i])
    .sort((a, b) => a - b);
  return pauses.length === 0
    ? LEAST_MS
    : Math.max(LEAST_MS, Math.round(3 * quantile(pauses, 0.95) * HOUR_MS));
}
