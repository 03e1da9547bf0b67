import {
  ConnectorPayload,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { verbOfLogEntry } from '../translate/verbs';
import { Answered, PagerDutyApi } from './PagerDutyApi';
import { SelectedService } from './selectServices';

/** An incident with its log, and whether the log could be read. */
export interface ReadIncident {
  readonly payload: ConnectorPayload;
  /** Whether PagerDuty refuses its log entries. */
  readonly refused: boolean;
}

const KEPT = [
  'id',
  'type',
  'incident_number',
  'number',
  'title',
  'summary',
  'html_url',
  'status',
  'urgency',
  'priority',
  'incident_type',
  'service',
  'created_at',
  'updated_at',
  'resolved_at',
  'last_status_change_at',
  'last_status_change_by',
  'first_trigger_log_entry',
  'resolve_reason',
];

/** Reads the log entries of an incident and keeps what `translate` reads; texts about people are left out. */
export async function readIncident(
  api: PagerDutyApi,
  incident: Answered,
  service: SelectedService,
): Promise<ReadIncident> {
  const body = {
    incident: pick(incident, KEPT),
    integration_keys: service.integrationKeys,
  };
  try {
    const entries = await readLogEntries(api, String(incident.id));
    return {
      payload: { type: 'incident', body: { ...body, log_entries: entries } },
      refused: false,
    };
  } catch (error) {
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    return { payload: { type: 'incident', body }, refused: true };
  }
}

async function readLogEntries(
  api: PagerDutyApi,
  incidentId: string,
): Promise<readonly Answered[]> {
  const entries: Answered[] = [];
  for (let offset = 0; ; ) {
    const { items, more } = await api.page(
      `incidents/${encodeURIComponent(incidentId)}/log_entries`,
      'log_entries',
      { offset },
    );
    entries.push(
      ...items
        .filter(({ type }) => verbOfLogEntry(String(type)) !== undefined)
        .map(entry =>
          pick(entry, ['id', 'type', 'created_at', 'agent', 'channel']),
        )
        .map(({ agent, channel, ...entry }) => ({
          ...entry,
          agent: agent && pick(agent as Answered, ['id', 'type']),
          channel: channel && pick(channel as Answered, ['type']),
        })),
    );
    offset += items.length;
    if (!more) {
      return entries;
    }
  }
}

function pick(object: Answered, names: readonly string[]): Answered {
  return Object.fromEntries(
    names.flatMap(name =>
      object[name] === undefined ? [] : [[name, object[name]]],
    ),
  );
}
