import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { createPagerDutyConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty';

const PAYLOADS = 1_000;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);

export const name = 'pagerduty';
export const connector = createPagerDutyConnector();
export const options = connector.readOptions({});

/** Half are incidents of the API with a log of eight entries, half are events of webhooks. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: PAYLOADS }, (_, index) =>
    index % 2 === 0 ? incidentOf(index) : eventOf(index),
  );
}

function incidentOf(index: number): ConnectorPayload {
  const entries = [
    'trigger',
    'assign',
    'acknowledge',
    'escalate',
    'assign',
    'acknowledge',
    'priority_change',
    'resolve',
  ];
  return {
    type: 'incident',
    body: {
      incident: describe(index, 'resolved'),
      integration_keys: [],
      log_entries: entries.map((type, entry) => ({
        id: `R${index}E${entry}`,
        type: `${type}_log_entry`,
        created_at: instant(index, entry),
        agent: { id: `PUSER${entry}`, type: 'user_reference' },
        channel: { type: 'website' },
      })),
    },
  };
}

function eventOf(index: number): ConnectorPayload {
  return {
    type: 'webhook.v3',
    body: {
      event: {
        id: `E${index}`,
        event_type: 'incident.acknowledged',
        resource_type: 'incident',
        occurred_at: instant(index, 2),
        agent: { id: 'PUSER1', type: 'user_reference', summary: 'Someone' },
        client: null,
        data: describe(index, 'acknowledged'),
      },
    },
  };
}

function describe(index: number, status: string) {
  return {
    id: `QBENCH${index}`,
    type: 'incident',
    number: index,
    title: `Incident ${index}`,
    html_url: `https://bench.pagerduty.com/incidents/QBENCH${index}`,
    created_at: instant(index, 0),
    last_status_change_at: instant(index, 7),
    status,
    urgency: 'high',
    priority: { id: 'PPRIO', summary: 'P2', type: 'priority_reference' },
    service: { id: 'PSVC', summary: 'Checkout', type: 'service_reference' },
    first_trigger_log_entry: { id: `R${index}E0` },
    resolve_reason: null,
  };
}

function instant(index: number, entry: number): string {
  return new Date(FIRST + index * DAY_MS + entry * 60_000).toISOString();
}
