import { Json } from '../Json';
import { Instant } from '../PlayedTool';
import { cloudEvent, PlayedCdEvents } from './playCdEvents';

const EVENTS_PER_BATCH = 250;

/**
 * What was told from one instant up to another, as batches of CloudEvents, the
 * newest first: the history of tools that have no address to read it from.
 */
export function* eventBatches(
  { toldBackwards }: Pick<PlayedCdEvents, 'toldBackwards'>,
  span: { readonly from: Instant; readonly until: Instant },
): Iterable<readonly Json[]> {
  let batch: Json[] = [];
  for (const event of toldBackwards()) {
    const at = Date.parse(event.context.timestamp);
    if (at < span.from) {
      break;
    }
    if (at < span.until && batch.push(cloudEvent(event)) === EVENTS_PER_BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) {
    yield batch;
  }
}
