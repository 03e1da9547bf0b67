import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { CdEventsOptions } from './options/CdEventsOptions';
import { readCdEventsOptions } from './options/readCdEventsOptions';
import { translateCdEvents } from './translate/translateCdEvents';
import { cdEventsWebhook } from './webhook/cdEventsWebhook';

const VERSION = 1;

/**
 * The connector for CDEvents.
 *
 * @public
 */
export function createCdEventsConnector(): Connector<CdEventsOptions> {
  return {
    id: 'cdevents',
    version: VERSION,
    title: 'CDEvents',
    annotations: [
      'cdevents.dev/source',
      'cdevents.dev/service',
      'backstage.io/source-location',
    ],
    readOptions: readCdEventsOptions,
    translate: translateCdEvents,
    webhook: cdEventsWebhook,
  };
}
