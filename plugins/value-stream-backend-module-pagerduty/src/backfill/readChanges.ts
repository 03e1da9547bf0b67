import {
  ConnectorPayload,
  PartState,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Answered } from './PagerDutyApi';
import { PagerDutyCursor } from './PagerDutyCursor';
import { readDescending } from './readDescending';
import { readIncident } from './readIncident';
import { ReadingContext, ReadingStep } from './ReadingStep';
import { SelectedService } from './selectServices';

/** Read again with every run, for entries that appear late. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Reads again each incident of the selected services of which the account's
 * log has entries since the last run. Incidents cannot be asked for by the
 * time of their last change, log entries can.
 */
export async function* readChanges(
  services: readonly SelectedService[],
  before: PagerDutyCursor,
  { api, context, pageSize }: ReadingContext,
): AsyncGenerator<ReadingStep> {
  const { changes, ...rest } = before;
  const start = changes ?? {
    since: before.changesFrom - OVERLAP_MS,
    until: context.now(),
    offset: 0,
  };
  // Of a run broken off, the end of its first window is where the next one begins.
  const changesFrom = changes ? before.changesFrom : start.until;
  const selected = new Map(services.map(service => [service.id, service]));
  const seen = new Set<string>();
  if (selected.size === 0) {
    return;
  }
  try {
    for await (const { items, next } of readDescending(
      start,
      pageSize,
      window =>
        api.page('log_entries', 'log_entries', { time_zone: 'UTC', ...window }),
    )) {
      const payloads: ConnectorPayload[] = [];
      const states: PartState[] = [];
      for (const { incident, service } of items.map(whereOf)) {
        const owner = selected.get(service);
        if (owner && !seen.has(incident)) {
          seen.add(incident);
          try {
            const address = `incidents/${encodeURIComponent(incident)}`;
            const told = await readIncident(
              api,
              await api.one(address, 'incident'),
              owner,
            );
            payloads.push(told.payload);
          } catch (error) {
            states.push(hidden(incident, error));
          }
        }
      }
      yield {
        payloads,
        position: {
          ...rest,
          changesFrom,
          ...(next && { changes: next }),
        },
        states,
      };
    }
  } catch (error) {
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    yield {
      payloads: [],
      position: before,
      states: [
        {
          part: 'changes',
          state: 'failed',
          message: error.message,
          whatToDo:
            "use a token that may read the account's log entries; until then only webhooks tell of changes",
        },
      ],
    };
  }
}

/** Where PagerDuty fails at its log. */
export function unreadChanges(error: Error): PartState {
  return {
    part: 'changes',
    state: 'failed',
    message: error.message,
    whatToDo:
      'nothing, unless it lasts: the next run reads what changed since the last one',
  };
}

function whereOf(entry: Answered): { incident: string; service: string } {
  const idOf = (part: unknown) => String((part as Answered | undefined)?.id);
  return { incident: idOf(entry.incident), service: idOf(entry.service) };
}

/** @throws what is no refusal of this one incident */
function hidden(incident: string, error: unknown): PartState {
  if (!(error instanceof ToolRefusedError)) {
    throw error;
  }
  return {
    part: `incident ${incident}`,
    state: 'warning',
    message: error.message,
    whatToDo:
      'use a token that sees the incident; what was known of it before stays',
  };
}
