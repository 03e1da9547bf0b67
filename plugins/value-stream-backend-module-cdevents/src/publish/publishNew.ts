import { EventsService } from '@backstage/plugin-events-node';
import { ValueStreamLog } from '@value-stream/backstage-plugin-value-stream-node';
import { readEvents } from '../out/readEvents';
import { toCloudEvent } from '../out/toCloudEvent';

/** Topic of Backstage's events service. */
export const TOPIC = 'cdevents';
const READER = 'cdevents';
const PAGE = 200;

/**
 * Publishes what was recorded since the last time, as CloudEvents in
 * structured form. The first time it begins with what comes next. Each event
 * is published at least once: after a stop the page that was under way comes
 * again.
 */
export async function publishNew(
  log: ValueStreamLog,
  events: Pick<EventsService, 'publish'>,
  signal: AbortSignal,
): Promise<void> {
  let after = await log.positionOf(READER);
  if (after === undefined) {
    await log.keepPosition(READER, await log.end());
    return;
  }
  for (let more = true; more && !signal.aborted; ) {
    const page = await readEvents(log, {
      as: 'everything',
      after,
      limit: PAGE,
    });
    for (const event of page.events) {
      await events.publish({
        topic: TOPIC,
        eventPayload: toCloudEvent(event),
        metadata: { 'content-type': 'application/cloudevents+json' },
      });
    }
    if (page.position !== after) {
      await log.keepPosition(READER, page.position);
    }
    ({ position: after, more } = page);
  }
}
