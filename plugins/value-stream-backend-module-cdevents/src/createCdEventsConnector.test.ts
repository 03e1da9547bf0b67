import { createHmac } from 'node:crypto';
import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { EVENTS_OF_A_DAY } from './__testUtils__/events';
import { createCdEventsConnector } from './createCdEventsConnector';

const SECRET = 'a-secret-of-the-pipelines';
const delivery = JSON.stringify(EVENTS_OF_A_DAY[2]);
const payloadOf = (...events: unknown[]) => ({
  type: 'cdevents',
  body: { events },
});

describeConnector(createCdEventsConnector(), {
  options: {
    entities: [{ source: '/builds', entity: 'component:default/shop' }],
  },
  payloads: [
    ...EVENTS_OF_A_DAY.map(event => payloadOf(event)),
    payloadOf(...EVENTS_OF_A_DAY.slice(0, 2)),
  ],
  identities: [
    'ticket.created',
    'ticket.updated',
    'change.merged',
    'build.finished',
    'taskrun.finished',
    'testcaserun.finished',
    'artifact.published',
    'service.deployed',
    'incident.detected',
    'repository.created',
  ].map(name => `["cdevent","/builds/shop","${name}","${name}"]`),
  sameFacts: [
    {
      name: 'alone and in a batch',
      ways: [
        { origin: 'webhook', payload: payloadOf(EVENTS_OF_A_DAY[2]) },
        {
          origin: 'webhook',
          payload: payloadOf({ context: {} }, EVENTS_OF_A_DAY[2]),
        },
      ],
    },
  ],
  people: ['Ada Lovelace', 'Grace Hopper'],
  secrets: [SECRET],
  webhook: {
    request: {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET)
          .update(delivery)
          .digest('hex')}`,
        'ce-id': 'change.merged',
        'ce-source': '/builds/shop',
        'ce-type': 'dev.cdevents.change.merged.0.3.0',
        'ce-specversion': '1.0',
      },
      rawBody: Buffer.from(delivery),
    },
    secret: SECRET,
  },
});
