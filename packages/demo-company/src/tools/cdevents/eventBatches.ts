import { Json } from '../Json';
import { Instant } from '../PlayedTool';
import { cloudEvent, PlayedCdEvents } from './playCdEvents';

const EVENTS_PER_BATCH = 250;

/**
 * What was told from one instant up to another, as batches of CloudEvents, the
 * newest first: the history of tools that have no address to read it from.
 */
export function eventBatches(
  { told }: Pick<PlayedCdEvents, 'told'>,
  span: { readonly from: Instant; readonly until: Instant },
): readonly Json[][] {
  const events = told
    .filter(({ context }) => {
      const at = Date.parse(context.timestamp);
      return at >= span.from && at < span.until;
    })
    .reverse();
  return Array.from(
    { length: Math.ceil(events.length / EVENTS_PER_BATCH) },
    (_, batch) =>
      events
        .slice(batch * EVENTS_PER_BATCH, (batch + 1) * EVENTS_PER_BATCH)
        .map(cloudEvent),
  );
}
