import { Instant } from '@value-stream/flow-engine';

/** An instant as the API writes it: ISO 8601 in UTC. */
export function isoInstant(instant: Instant): string {
  return new Date(Number(instant)).toISOString();
}
