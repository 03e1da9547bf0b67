import {
  Deliver,
  Instant,
  isoSeconds,
  NOT_FOUND,
  PlayedTool,
  ToolAnswer,
  ToolRequest,
} from '../PlayedTool';

type Json = { [name: string]: any };

/** A PagerDuty in which things happen, in the order of time. */
export interface PlayedPagerDuty extends PlayedTool {
  /** A new incident of a service; its id. */
  trigger(
    at: Instant,
    service: string,
    incident: { readonly title: string; readonly urgency: 'high' | 'low' },
  ): string;
  /** Where people look at an incident. */
  addressOf(id: string): string;
  acknowledge(at: Instant, id: string): void;
  escalate(at: Instant, id: string): void;
  resolve(at: Instant, id: string): void;
}

const HOME = 'https://acme.pagerduty.com';

/**
 * Plays PagerDuty.
 *
 * @param services - name by id
 */
export function playPagerDuty(options: {
  readonly services: ReadonlyMap<string, string>;
  readonly deliver?: Deliver;
}): PlayedPagerDuty {
  const { services } = options;
  const incidents = new Map<string, Json>();
  let next = 1;

  const change = (
    at: Instant,
    incident: Json,
    entry: string,
    event: string,
    status: string,
  ) => {
    Object.assign(incident, {
      status,
      updated_at: isoSeconds(at),
      last_status_change_at: isoSeconds(at),
    });
    incident.log.push({
      id: `L${incident.id}${incident.log.length}`,
      type: `${entry}_log_entry`,
      created_at: isoSeconds(at),
      incident: { id: incident.id, type: 'incident_reference' },
      service: incident.service,
      agent: {
        id: incident.service.id,
        type: 'service_reference',
        summary: incident.service.summary,
      },
    });
    options.deliver?.({
      at,
      body: {
        event: {
          id: `E${incident.id}${incident.log.length}`,
          event_type: `incident.${event}`,
          resource_type: 'incident',
          occurred_at: new Date(at).toISOString(),
          agent: null,
          data: { ...withoutLog(incident), type: 'incident' },
        },
      },
    });
  };
  const addressOf = (id: string) => `${HOME}/incidents/${id}`;
  const incidentOf = (id: string) => {
    const incident = incidents.get(id);
    if (!incident) {
      throw new Error(`The played PagerDuty has no incident ${id}`);
    }
    return incident;
  };

  return {
    addressOf,
    trigger(at, service, { title, urgency }) {
      const number = next++;
      const id = `Q${String(number).padStart(6, '0')}`;
      const incident: Json = {
        id,
        type: 'incident',
        incident_number: number,
        number,
        title,
        summary: `[#${number}] ${title}`,
        html_url: addressOf(id),
        created_at: isoSeconds(at),
        urgency,
        service: serviceOf(service, services),
        log: [],
      };
      incidents.set(id, incident);
      change(at, incident, 'trigger', 'triggered', 'triggered');
      return id;
    },
    acknowledge: (at, id) =>
      change(at, incidentOf(id), 'acknowledge', 'acknowledged', 'acknowledged'),
    escalate: (at, id) =>
      change(at, incidentOf(id), 'escalate', 'escalated', 'triggered'),
    resolve: (at, id) =>
      change(at, incidentOf(id), 'resolve', 'resolved', 'resolved'),
    answer: request => answerPagerDuty(request, incidents, services),
  };
}

function serviceOf(id: string, services: ReadonlyMap<string, string>): Json {
  return {
    id,
    type: 'service_reference',
    summary: services.get(id),
    html_url: `${HOME}/service-directory/${id}`,
  };
}

function wholeService(id: string, services: ReadonlyMap<string, string>): Json {
  return {
    ...serviceOf(id, services),
    type: 'service',
    name: services.get(id),
    created_at: '2024-01-01T00:00:00Z',
    integrations: [],
  };
}

function withoutLog({ log, ...incident }: Json): Json {
  return incident;
}

function answerPagerDuty(
  { path, query }: ToolRequest,
  incidents: ReadonlyMap<string, Json>,
  services: ReadonlyMap<string, string>,
): ToolAnswer {
  const [, what, id, part] = path.split('/');
  if (what === 'services') {
    const all = [...services.keys()].map(one => wholeService(one, services));
    if (id) {
      return services.has(id)
        ? { body: { service: wholeService(id, services) } }
        : NOT_FOUND;
    }
    return { body: pageOf('services', all, query) };
  }
  if (what === 'incidents' && part === 'log_entries') {
    const log = incidents.get(id)?.log ?? [];
    return { body: pageOf('log_entries', [...log].reverse(), query) };
  }
  if (what === 'incidents' && id) {
    const incident = incidents.get(id);
    return incident ? { body: { incident: withoutLog(incident) } } : NOT_FOUND;
  }
  const from = query.get('since') ?? '';
  const to = query.get('until') ?? '9999';
  const within = (at: string) => at >= from && at < to;
  const wanted = new Set(query.getAll('service_ids[]'));
  const ofService = (entry: Json) =>
    wanted.size === 0 || wanted.has(entry.service.id);
  if (what === 'incidents') {
    const found = [...incidents.values()]
      .filter(one => within(one.created_at) && ofService(one))
      .reverse()
      // Branches of a company live one after the other.
      .sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
    return { body: pageOf('incidents', found.map(withoutLog), query) };
  }
  if (what === 'log_entries') {
    const found = [...incidents.values()]
      .flatMap(incident => incident.log as Json[])
      .filter(entry => within(entry.created_at))
      .sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
    return { body: pageOf('log_entries', found, query) };
  }
  return NOT_FOUND;
}

function pageOf(
  name: string,
  all: readonly Json[],
  query: URLSearchParams,
): Json {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 25);
  return {
    [name]: all.slice(offset, offset + limit),
    limit,
    offset,
    more: offset + limit < all.length,
  };
}
