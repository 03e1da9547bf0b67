import { entries } from './entries';
import { isoAt, placeAt, touchedAt } from './history';
import { NOW, ServedTool } from './Served';

const SERVICES = 10;
const LOG = [
  'trigger',
  'notify',
  'assign',
  'notify',
  'notify',
  'acknowledge',
  'annotate',
  'priority_change',
  'escalate',
  'resolve',
];

export const itemsAre: ServedTool['itemsAre'] = 'incidents';
export const credentials: ServedTool['credentials'] = { token: 'a token' };
export const options: ServedTool['options'] = url => ({
  apiUrl: url,
  services: 'all',
  days: 730,
});
export const itemsIn: ServedTool['itemsIn'] = ({ type }) =>
  type === 'incident' ? 1 : 0;

/** Services with an equal share of incidents each, every one with a log of ten entries; nothing happens while it is read. */
export const answer: ServedTool['answer'] = ({ path, query }, items) => {
  const total = Math.ceil(items / SERVICES);
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 25);
  const page = (
    name: string,
    count: number,
    make: (place: number) => object,
  ) => ({
    body: {
      [name]: entries(count, offset, limit, make),
      offset,
      limit,
      more: offset + limit < count,
      total: null,
    },
  });
  const [, list, id, part] = path.split('/');
  if (list === 'services') {
    return page('services', SERVICES, serviceOf);
  }
  if (list === 'log_entries') {
    return page('log_entries', 0, serviceOf);
  }
  if (part === 'log_entries') {
    const [service, place] = id.slice(1).split('I').map(Number);
    return page('log_entries', LOG.length, entry =>
      entryOf(service, place, LOG.length - 1 - entry, total),
    );
  }
  const service = Number(query.get('service_ids[]')?.slice(1));
  const until = Date.parse(query.get('until') ?? isoAt(NOW));
  const since = Date.parse(query.get('since') ?? isoAt(0));
  const first = placeAt(until - 1, total);
  return page('incidents', placeAt(since - 1, total) - first, place =>
    incidentOf(service, first + place, total),
  );
};

function serviceOf(service: number) {
  return {
    id: `P${service}`,
    type: 'service',
    name: `Service ${service}`,
    summary: `Service ${service}`,
    html_url: `https://bench.pagerduty.com/service-directory/P${service}`,
    created_at: isoAt(touchedAt(1, 1)),
    updated_at: isoAt(touchedAt(1, 1)),
    status: 'active',
    integrations: [],
  };
}

function reference(type: string, id: string) {
  return {
    id,
    type: `${type}_reference`,
    summary: `The ${type} ${id}`,
    self: `https://api.pagerduty.com/${type}s/${id}`,
    html_url: `https://bench.pagerduty.com/${type}s/${id}`,
  };
}

function incidentOf(service: number, place: number, total: number) {
  const id = `Q${service}I${place}`;
  const created = touchedAt(place, total);
  return {
    id,
    type: 'incident',
    summary: `[#${place}] Checkout answers slowly`,
    self: `https://api.pagerduty.com/incidents/${id}`,
    html_url: `https://bench.pagerduty.com/incidents/${id}`,
    incident_number: total - place,
    title: 'Checkout answers slowly',
    description: 'The 95th percentile is above two seconds. '.repeat(5),
    created_at: isoAt(created),
    updated_at: isoAt(created, 90),
    resolved_at: isoAt(created, 90),
    last_status_change_at: isoAt(created, 90),
    last_status_change_by: reference('user', 'PUSER1'),
    status: 'resolved',
    urgency: 'high',
    priority: { ...reference('priority', 'PPRIO'), summary: 'P2' },
    incident_type: { name: 'incident_default' },
    service: reference('service', `P${service}`),
    escalation_policy: reference('escalation_policy', 'PPOLICY'),
    teams: [reference('team', 'PTEAM')],
    assignments: [],
    acknowledgements: [],
    alert_counts: { all: 3, triggered: 0, resolved: 3 },
    first_trigger_log_entry: reference('log_entry', `${id}E0`),
    resolve_reason: null,
  };
}

function entryOf(service: number, place: number, entry: number, total: number) {
  const id = `Q${service}I${place}E${entry}`;
  return {
    ...reference('log_entry', id),
    type: `${LOG[entry]}_log_entry`,
    created_at: isoAt(touchedAt(place, total), entry * 10),
    agent: reference('user', 'PUSER1'),
    channel: { type: entry ? 'website' : 'api' },
    service: reference('service', `P${service}`),
    incident: reference('incident', `Q${service}I${place}`),
    teams: [reference('team', 'PTEAM')],
    contexts: [],
  };
}
