import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';

interface PlayedIncident {
  readonly id: string;
  readonly created_at: string;
  readonly service: { readonly id: string };
  readonly log_entries: readonly Readonly<Record<string, unknown>>[];
}

/** Plays an account of PagerDuty. */
export function playPagerDuty(
  account: {
    readonly services: readonly object[];
    readonly incidents: readonly PlayedIncident[];
  },
  trouble: (request: PlayedRequest) => PlayedAnswer | undefined = () =>
    undefined,
): Promise<ToolServer> {
  const newestFirst = <T extends { created_at?: unknown }>(
    items: readonly T[],
  ) =>
    [...items].sort((a, b) =>
      String(b.created_at).localeCompare(String(a.created_at)),
    );
  const page = (
    name: string,
    items: readonly { readonly created_at?: unknown }[],
    { query }: PlayedRequest,
  ): PlayedAnswer => {
    const [since, until] = ['since', 'until'].map(n => query.get(n));
    const within = items.filter(({ created_at: at }) => {
      const instant = Date.parse(String(at));
      return (
        (!since || instant >= Date.parse(since)) &&
        (!until || instant < Date.parse(until))
      );
    });
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 25);
    return {
      body: {
        [name]: within.slice(offset, offset + limit),
        offset,
        limit,
        more: offset + limit < within.length,
        total: null,
      },
    };
  };
  const withoutLog = ({ log_entries: _, ...incident }: PlayedIncident) =>
    incident;
  return startToolServer(request => {
    const troubled = trouble(request);
    if (troubled) {
      return troubled;
    }
    const [, list, id, part] = request.path.split('/');
    const incident = account.incidents.find(one => one.id === id);
    if (list === 'services' && !id) {
      return page('services', account.services, request);
    }
    if (list === 'incidents' && !id) {
      const service = request.query.get('service_ids[]');
      return page(
        'incidents',
        newestFirst(
          account.incidents.filter(one => one.service.id === service),
        ).map(withoutLog),
        request,
      );
    }
    if (list === 'incidents' && incident) {
      return part === 'log_entries'
        ? page('log_entries', newestFirst(incident.log_entries), request)
        : { body: { incident: withoutLog(incident) } };
    }
    if (list === 'log_entries') {
      return page(
        'log_entries',
        newestFirst(
          account.incidents.flatMap(one =>
            one.log_entries.map((entry: { created_at?: unknown }) => ({
              ...entry,
              incident: { id: one.id },
              service: one.service,
            })),
          ),
        ),
        request,
      );
    }
    return { status: 404, body: { error: { message: 'Not Found' } } };
  });
}
