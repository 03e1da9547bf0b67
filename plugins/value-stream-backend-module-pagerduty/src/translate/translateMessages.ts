import {
  Fields,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { incidentFact, selectorsOfIncident } from './incidentFacts';
import { readLogEntries } from './logEntries';
import { fieldsOf } from '../reading/fieldsOf';

/** The messages of a v2 webhook: an incident as in the API with the log entries of one change. */
export function translateMessages(
  body: unknown,
  context: TranslateContext,
): Translation {
  const messages = fieldsOf(body).list('messages');
  if (messages.length === 0) {
    throw new Unusable("'messages' is empty");
  }
  const told = messages.map((value, index) => {
    try {
      return translateMessage(fieldsOf(value, `messages[${index}]`), context);
    } catch (error) {
      if (!(error instanceof Unusable)) {
        throw error;
      }
      const refused = [{ reason: error.message }];
      return { activities: [], objects: [], refused };
    }
  });
  return {
    activities: told.flatMap(({ activities }) => activities),
    objects: told.flatMap(({ objects }) => objects),
    refused: told.flatMap(({ refused }) => refused),
  };
}

function translateMessage(
  message: Fields,
  context: TranslateContext,
): Translation {
  const incident = message.object('incident');
  const created = incident?.instant('created_at');
  if (!incident || created === undefined) {
    throw new Unusable('a message has no incident, or it says no created_at');
  }
  const log = readLogEntries(incident, message.list('log_entries'), context);
  const changed = incident.instant('last_status_change_at') ?? created;
  const fact = incidentFact(incident, Math.max(created, changed, log.latest));
  return {
    activities: log.activities,
    objects: [fact, ...selectorsOfIncident(incident, created)],
    refused: log.refused,
  };
}
