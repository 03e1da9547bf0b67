import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Instant, Window } from '@value-stream/flow-engine';

/** An instant as the API writes it: ISO 8601 in UTC. */
export function isoInstant(instant: Instant): string {
  return new Date(Number(instant)).toISOString();
}

/** A window as the API writes it. */
export function isoWindow(window: Window): ApiSchemas['Window'] {
  return { from: isoInstant(window.from), to: isoInstant(window.to) };
}
