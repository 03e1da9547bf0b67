import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition, Window } from '@value-stream/flow-engine';

const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** What delays of a stream cost; nothing where it has no rate. */
export interface Price {
  cost(delayMs: number): ApiSchemas['Money'] | undefined;
  /** In 30 days, at the rate of the window. */
  perMonth(delayMs: number, window: Window): number;
}

/** Delay × rate. A day of the working clock is a working day of the stream's calendar. */
export function priceOf(
  { costOfDelay, calendar }: StreamDefinition,
  clock: 'calendar' | 'working',
): Price {
  const minutes = calendar.workingHours.reduce(
    (sum, [from, to]) => sum + to - from,
    0,
  );
  const dayMs = clock === 'working' && minutes > 0 ? minutes * 60_000 : DAY;
  return {
    cost: delayMs =>
      costOfDelay && {
        amount: (delayMs / dayMs) * costOfDelay.amount,
        currency: costOfDelay.currency,
      },
    perMonth: (delayMs, { from, to }) => (delayMs * MONTH) / (to - from),
  };
}
