const ADA = {
  id: 'PADA001',
  type: 'user_reference',
  summary: 'Ada Lovelace',
  self: 'https://api.pagerduty.com/users/PADA001',
};
const CHECKOUT = {
  id: 'PSVC001',
  type: 'service_reference',
  summary: 'Checkout',
  html_url: 'https://shop.pagerduty.com/service-directory/PSVC001',
};

/** A service with an integration. */
export const service = {
  ...CHECKOUT,
  type: 'service',
  name: 'Checkout',
  created_at: '2024-01-01T00:00:00Z',
  integrations: [
    { id: 'PINT001', integration_key: 'integration-key-of-checkout' },
  ],
};

/** An incident of the API that was escalated, prioritised, merged into another and so resolved. */
export const incident = {
  id: 'QINC001',
  type: 'incident',
  incident_number: 41,
  title: 'Cards are refused',
  summary: '[#41] Cards are refused',
  html_url: 'https://shop.pagerduty.com/incidents/QINC001',
  created_at: '2024-03-04T10:00:00Z',
  status: 'resolved',
  urgency: 'high',
  priority: { id: 'PPRI001', summary: 'P1', type: 'priority' },
  incident_type: { name: 'major' },
  service: CHECKOUT,
  last_status_change_at: '2024-03-04T11:30:00Z',
  last_status_change_by: ADA,
  first_trigger_log_entry: { id: 'R01' },
  assignments: [{ at: '2024-03-04T10:00:00Z', assignee: ADA }],
  resolve_reason: {
    type: 'merge_resolve_reason',
    incident: { id: 'QINC000', type: 'incident_reference' },
  },
};

/** A log entry as the API gives it. */
export function logEntry(
  id: string,
  type: string,
  at: string,
  more: object = {},
) {
  return {
    id,
    type: `${type}_log_entry`,
    summary: 'By Ada Lovelace.',
    created_at: at,
    agent: ADA,
    channel: { type: 'website' },
    ...more,
  };
}

export const monitor = { id: 'PSVC001', type: 'service_reference' };

export const log = [
  logEntry('R09', 'resolve', '2024-03-04T11:30:00Z'),
  logEntry('R08', 'annotate', '2024-03-04T11:00:00Z'),
  logEntry('R07', 'priority_change', '2024-03-04T10:20:05Z'),
  logEntry('R06', 'escalate', '2024-03-04T10:15:00Z', { agent: monitor }),
  logEntry('R05', 'escalate', '2024-03-04T10:15:00Z', { agent: monitor }),
  logEntry('R04', 'assign', '2024-03-04T10:05:00Z'),
  logEntry('R03', 'acknowledge', '2024-03-04T10:02:10+00:00'),
  logEntry('R02', 'assign', '2024-03-04T10:00:00Z', {
    agent: monitor,
    channel: { type: 'auto' },
  }),
  logEntry('R01', 'trigger', '2024-03-04T10:00:01Z', { agent: monitor }),
];

/** An event of a v3 webhook. */
export function event(
  type: string,
  at: string,
  data: unknown,
  agent: unknown = ADA,
) {
  return {
    type: 'webhook.v3',
    body: {
      event: {
        id: '01EVENT',
        event_type: type,
        resource_type: type.split('.')[0],
        occurred_at: at,
        agent,
        client: null,
        data,
      },
    },
  };
}

/** The incident as v3 webhooks show it. */
export const incidentOfEvent = {
  id: 'QINC001',
  type: 'incident',
  html_url: 'https://shop.pagerduty.com/incidents/QINC001',
  number: 41,
  status: 'triggered',
  created_at: '2024-03-04T10:00:00Z',
  title: 'Cards are refused',
  service: CHECKOUT,
  assignees: [ADA],
  priority: null,
  urgency: 'high',
  resolve_reason: null,
};

/** A message of a v2 webhook. */
export function messages(event2: string, entry: object, status: string) {
  return {
    type: 'webhook.v2',
    body: {
      messages: [
        {
          event: event2,
          log_entries: [entry],
          incident: { ...incident, status, resolve_reason: null },
          id: '82a33960-0000-0000-0000-000000000000',
          created_on: '2024-03-04T10:02:10Z',
        },
      ],
    },
  };
}
