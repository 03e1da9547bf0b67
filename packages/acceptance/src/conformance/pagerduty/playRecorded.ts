import {
  PlayedAnswer,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { RecordedIncident } from './readRecorded';

/** Plays the account that recorded incidents come from, in the list envelopes of the API. */
export function playRecorded(
  incidents: readonly RecordedIncident[],
): Promise<ToolServer> {
  const services = [...new Set(incidents.map(({ service }) => service.id))];
  const list = (name: string, items: readonly unknown[]): PlayedAnswer => ({
    body: { [name]: items, offset: 0, limit: 100, more: false, total: null },
  });
  return startToolServer(({ path, query }) => {
    const [, kind, id] = path.split('/');
    if (kind === 'services') {
      return list(
        'services',
        services.map(serviceId => ({
          id: serviceId,
          created_at: '2020-01-01T00:00:00Z',
        })),
      );
    }
    const until = query.get('until');
    const since = query.get('since');
    if (kind === 'log_entries') {
      return list('log_entries', []);
    }
    if (id) {
      const incident = incidents.find(one => one.id === id);
      return incident
        ? list('log_entries', incident.log_entries)
        : { status: 404 };
    }
    return list(
      'incidents',
      incidents
        .filter(
          ({ service, created_at: at }) =>
            service.id === query.get('service_ids[]') &&
            Date.parse(at) >= Date.parse(since ?? '') &&
            Date.parse(at) < Date.parse(until ?? ''),
        )
        .map(({ log_entries: _, ...incident }) => incident),
    );
  });
}
