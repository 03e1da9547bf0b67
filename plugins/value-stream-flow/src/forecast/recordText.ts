import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';

/** How often such forecasts held, of how many. */
export function recordText(kept: ApiSchemas['Figure'], format: Format): string {
  return kept.kind === 'value'
    ? `${format.figure(kept)} (n ${format.number(kept.n, 0)})`
    : '–';
}
