import {
  Fields,
  NewActivity,
  Refusal,
  TranslateContext,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { incidentChange } from './incidentChange';
import { verbOfLogEntry } from './verbs';
import { fieldsOf } from '../reading/fieldsOf';
import { readId } from '../reading/readId';

/** What an incident's log entries tell. */
export interface ToldByLog {
  readonly activities: readonly NewActivity[];
  readonly refused: readonly Refusal[];
  /** The latest entry's instant. */
  readonly latest: Instant;
}

/**
 * Reads the log entries of one incident. Several entries of one kind in one
 * second are one change: an escalation to two people gives two entries. The
 * entries of one change are taken in the order of their ids, so that the
 * order of the list does not matter.
 */
export function readLogEntries(
  incident: Fields,
  entries: readonly unknown[],
  context: TranslateContext,
): ToldByLog {
  const told = new Map<string, { id: string; activity: NewActivity }>();
  const refused: Refusal[] = [];
  let latest = -Infinity;
  entries.forEach((value, index) => {
    try {
      const entry = fieldsOf(value, `log_entries[${index}]`);
      const id = readId(entry, 'id');
      const activity = readLogEntry(incident, entry, context);
      latest = Math.max(latest, entry.instant('created_at') ?? latest);
      const known = activity && told.get(activity.identity);
      if (activity && (!known || id < known.id)) {
        told.set(activity.identity, { id, activity });
      }
    } catch (error) {
      if (!(error instanceof Unusable)) {
        throw error;
      }
      refused.push({ reason: error.message });
    }
  });
  return {
    activities: [...told.values()].map(({ activity }) => activity),
    refused,
    latest,
  };
}

function readLogEntry(
  incident: Fields,
  entry: Fields,
  context: TranslateContext,
): NewActivity | undefined {
  const verb = verbOfLogEntry(entry.cutText('type', 100) ?? '');
  const at = entry.requiredInstant('created_at');
  if (verb === undefined || isFirstAssignment(verb, entry)) {
    return undefined;
  }
  if (verb === 'detected' && !isFirstTrigger(incident, entry)) {
    return undefined;
  }
  return incidentChange(
    {
      incident: readId(incident, 'id'),
      verb,
      at: verb === 'detected' ? incident.instant('created_at') ?? at : at,
      agent: entry.object('agent'),
    },
    context,
  );
}

/** PagerDuty assigns by itself whenever an incident is triggered, acknowledged or delegated. */
function isFirstAssignment(verb: string, entry: Fields): boolean {
  return (
    verb === 'x:reassigned' &&
    entry.object('channel')?.cutText('type', 100) === 'auto'
  );
}

/** Events that are grouped into an open incident trigger it again. */
function isFirstTrigger(incident: Fields, entry: Fields): boolean {
  const first = incident.object('first_trigger_log_entry');
  return !first || readId(first, 'id') === readId(entry, 'id');
}
