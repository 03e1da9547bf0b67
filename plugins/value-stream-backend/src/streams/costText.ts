import { CostOfDelay } from '@value-stream/backstage-plugin-value-stream-common';

/** A cost of delay as it is written in full, the same however it was written. */
export function costText({ amount, currency }: CostOfDelay): string {
  return `${amount} ${currency}/day`;
}
