import {
  Fields,
  ObjectFact,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { incidentChange } from './incidentChange';
import { incidentFact, selectorsOfIncident } from './incidentFacts';
import { incidentKey } from './incidentKey';
import { serviceEvent } from './translateService';
import { verbOfEvent } from './verbs';
import { fieldsOf } from '../reading/fieldsOf';
import { readId } from '../reading/readId';

/** Events that carry nothing that is kept, and why. */
const NOT_KEPT = new Map([
  ['pagey.ping', 'a test delivery (pagey.ping) carries no fact'],
  [
    'incident.annotated',
    'notes on incidents are not kept (incident.annotated)',
  ],
]);

/** An event of a v3 webhook. */
export function translateEvent(
  body: unknown,
  context: TranslateContext,
): Translation {
  const event = fieldsOf(body).requiredObject('event');
  const type = readId(event, 'event_type');
  const reason = NOT_KEPT.get(type);
  if (reason) {
    throw new Unusable(reason);
  }
  const at = event.requiredInstant('occurred_at');
  const data = event.requiredObject('data');
  return type.startsWith('service.')
    ? serviceEvent(type.slice('service.'.length), data, at)
    : incidentEvent(type, event, data, at, context);
}

function incidentEvent(
  type: string,
  event: Fields,
  data: Fields,
  at: Instant,
  context: TranslateContext,
): Translation {
  const verb = verbOfEvent(type);
  const isWhole = data.cutText('type', 100) === 'incident';
  const incident = isWhole ? data : incidentOf(data);
  const created = incident.instant('created_at') ?? at;
  const priority =
    verb === 'x:priority-changed'
      ? incident.object('priority')?.cutText('summary', 200)
      : undefined;
  return {
    activities: [
      incidentChange(
        {
          incident: readId(incident, 'id'),
          verb,
          at: verb === 'detected' ? created : at,
          agent: event.object('agent'),
          ...(priority && { attributes: { to: priority } }),
        },
        context,
      ),
    ],
    objects: isWhole
      ? [
          incidentFact(incident, at),
          ...selectorsOfIncident(
            incident,
            verb === 'x:service-updated' ? at : created,
          ),
        ]
      : [mentioned(incident, data, at)],
    refused: [],
  };
}

/** An event about something beside the incident names it only. */
function mentioned(incident: Fields, data: Fields, at: Instant): ObjectFact {
  const environment = environmentOf(data);
  return {
    key: incidentKey(readId(incident, 'id')),
    kind: 'incident',
    observedAt: at,
    ...(environment && { attributes: { environment } }),
  };
}

/** A custom field named `environment` says where the incident is. */
function environmentOf(data: Fields): string | undefined {
  for (const value of data.list('custom_fields')) {
    const field = fieldsOf(value, 'custom_fields');
    if (field.cutText('name', 100)?.toLowerCase() === 'environment') {
      return field.cutText('value', 200) || undefined;
    }
  }
  return undefined;
}

function incidentOf(data: Fields): Fields {
  const incident =
    data.object('incident') ??
    data
      .list('incident_role_assignments')
      .map(value => fieldsOf(value, 'incident_role_assignments'))
      .map(assignment => assignment.object('incident'))
      .find(Boolean);
  if (!incident) {
    throw new Unusable("'event.data' names no incident");
  }
  return incident;
}
