import { createHmac } from 'node:crypto';
import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { playPagerDuty } from './__testUtils__/playPagerDuty';
import {
  event,
  incident,
  incidentOfEvent,
  log,
  logEntry,
  messages,
  monitor,
  service,
} from './__testUtils__/recorded';
import { createPagerDutyConnector } from './createPagerDutyConnector';

const SECRET = 'a-secret-of-the-webhook';
const delivery = JSON.stringify(
  event('incident.acknowledged', '2024-03-04T10:02:10.700Z', incidentOfEvent)
    .body,
);
const whole = {
  type: 'incident',
  body: {
    incident,
    integration_keys: ['integration-key-of-checkout'],
    log_entries: log,
  },
};
const detected = '["detected","pagerduty:QINC001"]';
const at = (verb: string, clock: string, id = 'QINC001') =>
  `["${verb}","pagerduty:${id}",${Date.parse(`2024-03-04T${clock}Z`) / 1000}]`;

describeConnector(
  createPagerDutyConnector({
    pageSize: 2,
    waitsMs: [1, 1],
    timeoutMs: 500,
  }),
  {
    options: { region: 'eu' },
    payloads: [
      whole,
      { type: 'service', body: { service } },
      event('incident.priority_updated', '2024-03-04T10:30:07.169Z', {
        ...incidentOfEvent,
        priority: { id: 'PPRI002', summary: 'P2' },
      }),
      event(
        'incident.triggered',
        '2024-03-04T12:00:00.250Z',
        {
          ...incidentOfEvent,
          id: 'QINC002',
          created_at: '2024-03-04T12:00:00Z',
        },
        null,
      ),
      event('incident.status_update_published', '2024-03-04T10:40:00.1Z', {
        id: 'PUPD001',
        type: 'incident_status_update',
        message: 'Ada Lovelace is on it',
        incident: { id: 'QINC001', type: 'incident_reference' },
      }),
      event('incident.custom_field_values.updated', '2024-03-04T10:41:00Z', {
        type: 'incident_field_values',
        incident: { id: 'QINC001' },
        custom_fields: [{ id: 'PF', name: 'environment', value: 'production' }],
      }),
      event('service.updated', '2024-03-05T09:00:00Z', service, null),
      messages(
        'incident.acknowledge',
        logEntry('R03', 'acknowledge', '2024-03-04T10:50:10Z'),
        'acknowledged',
      ),
    ],
    identities: [
      detected,
      at('acknowledged', '10:02:10'),
      at('x:reassigned', '10:05:00'),
      at('escalated', '10:15:00'),
      at('x:priority-changed', '10:20:05'),
      at('resolved', '11:30:00'),
      at('x:priority-changed', '10:30:07'),
      '["detected","pagerduty:QINC002"]',
      at('x:status-update-published', '10:40:00'),
      at('x:custom-field-values-updated', '10:41:00'),
      '["updated","pagerduty:services/PSVC001",1709629200]',
      at('acknowledged', '10:50:10'),
    ],
    sameFacts: [
      {
        name: 'triggered by a monitor, by event, message and log entry',
        ways: [
          {
            origin: 'webhook',
            payload: event(
              'incident.triggered',
              '2024-03-04T10:00:01.300Z',
              incidentOfEvent,
              monitor,
            ),
          },
          {
            origin: 'webhook',
            payload: messages(
              'incident.trigger',
              logEntry('R01', 'trigger', '2024-03-04T10:00:01Z', {
                agent: monitor,
              }),
              'triggered',
            ),
          },
          {
            origin: 'backfill',
            payload: {
              type: 'incident',
              body: {
                incident: { ...incident, status: 'triggered' },
                log_entries: log.slice(-2),
              },
            },
          },
        ],
      },
      {
        name: 'acknowledged, by event and message',
        ways: [
          {
            origin: 'webhook',
            payload: event(
              'incident.acknowledged',
              '2024-03-04T10:02:10.999Z',
              incidentOfEvent,
            ),
          },
          {
            origin: 'webhook',
            payload: messages(
              'incident.acknowledge',
              logEntry('R03', 'acknowledge', '2024-03-04T10:02:10Z'),
              'acknowledged',
            ),
          },
        ],
      },
      {
        name: 'reopened, by event and message',
        ways: [
          {
            origin: 'webhook',
            payload: event(
              'incident.reopened',
              '2024-03-04T13:00:00.040Z',
              incidentOfEvent,
              null,
            ),
          },
          {
            origin: 'webhook',
            payload: messages(
              'incident.reopen',
              logEntry('R12', 'reopen', '2024-03-04T13:00:00.000000Z', {
                agent: monitor,
              }),
              'triggered',
            ),
          },
        ],
      },
    ],
    people: ['Ada', 'Lovelace', 'PADA001'],
    secrets: ['the-token', SECRET],
    backfill: async () => {
      const server = await playPagerDuty({
        services: [service, { ...service, id: 'PSVC002', integrations: [] }],
        incidents: [1, 2, 3, 4, 5, 6, 7].map(number => ({
          ...incident,
          id: `QINC00${number}`,
          ...(number > 5 && { service: { id: 'PSVC002', summary: 'Search' } }),
          created_at: `2024-03-0${number}T10:00:00Z`,
          log_entries: log,
        })),
      });
      return {
        selectors: [
          {
            annotation: 'pagerduty.com/integration-key',
            value: 'integration-key-of-checkout',
            entityRef: 'component:default/checkout',
          },
          {
            annotation: 'pagerduty.com/service-id',
            value: 'PSVC002',
            entityRef: 'component:default/search',
          },
        ],
        credentials: { token: 'the-token' },
        context: {
          fetch: (url: any, init: any) =>
            fetch(
              String(url).replace('https://api.eu.pagerduty.com', server.url),
              init,
            ),
        },
        faults: {
          at: ({ pathname, searchParams }) =>
            pathname === '/incidents' &&
            searchParams.get('service_ids[]') === 'PSVC002',
          of: ({ body }) => JSON.stringify(body).includes('"PSVC002"'),
        },
        cleanUp: () => server.close(),
      };
    },
    webhook: {
      request: {
        headers: {
          'x-pagerduty-signature': `v1=${'0'.repeat(64)},v1=${createHmac(
            'sha256',
            SECRET,
          )
            .update(delivery)
            .digest('hex')}`,
        },
        rawBody: Buffer.from(delivery),
      },
      secret: SECRET,
    },
  },
);
