import {
  Fields,
  NativeLink,
  ObjectFact,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, AttributeValue, Instant } from '@value-stream/flow-engine';
import { incidentKey } from './incidentKey';
import { readId } from '../reading/readId';

const TITLE = 300;
const WORD = 200;
const URL_LENGTH = 1_000;

/** What an incident as PagerDuty shows it says, in the API and in webhooks alike. */
export function incidentFact(
  incident: Fields,
  observedAt: Instant,
): ObjectFact {
  const service = incident.object('service');
  const priority = incident.object('priority');
  const url = incident.cutText('html_url', URL_LENGTH);
  const links = mergedInto(incident);
  return {
    key: incidentKey(readId(incident, 'id')),
    kind: 'incident',
    observedAt,
    ...present({
      title:
        incident.cutText('title', TITLE) ?? incident.cutText('summary', TITLE),
      url: url && /^https?:\/\//.test(url) ? url : undefined,
      originalType: incident.object('incident_type')?.cutText('name', WORD),
      originalStatus: incident.cutText('status', WORD),
    }),
    attributes: present({
      number: incident.whole('incident_number') ?? incident.whole('number'),
      service:
        service?.cutText('summary', WORD) ?? service?.cutText('name', WORD),
      serviceId: serviceIdOf(incident),
      priority:
        priority?.cutText('summary', WORD) ?? priority?.cutText('name', WORD),
      urgency: incident.cutText('urgency', WORD),
    }) as Attributes,
    ...(links.length > 0 && { links }),
  };
}

/** Ties an incident to the entities that name its service. */
export function serviceSelectors(
  serviceId: string | undefined,
  integrationKeys: readonly string[] = [],
): readonly Selector[] {
  return serviceId === undefined
    ? []
    : [
        { annotation: 'pagerduty.com/service-id', value: serviceId },
        ...integrationKeys.map(value => ({
          annotation: 'pagerduty.com/integration-key',
          value,
        })),
      ];
}

/**
 * The entities of an incident as a webhook tells them, as of the incident's
 * creation: backfill, which also knows the integration keys of its service,
 * then says the fuller list later.
 */
export function selectorsOfIncident(
  incident: Fields,
  observedAt: Instant,
): readonly ObjectFact[] {
  const key = incidentKey(readId(incident, 'id'));
  const selectors = serviceSelectors(serviceIdOf(incident));
  return selectors.length > 0
    ? [{ key, kind: 'incident', observedAt, selectors }]
    : [];
}

export function serviceIdOf(incident: Fields): string | undefined {
  const service = incident.object('service');
  return service && readId(service, 'id');
}

/** An incident that was merged into another is resolved by that. */
function mergedInto(incident: Fields): readonly NativeLink[] {
  const reason = incident.object('resolve_reason');
  const target = reason?.object('incident');
  return reason?.cutText('type', WORD) === 'merge_resolve_reason' && target
    ? [
        {
          to: incidentKey(readId(target, 'id')),
          relation: 'duplicates',
          evidence: 'PagerDuty resolved it by merging it into the other',
        },
      ]
    : [];
}

function present(
  fields: Readonly<Record<string, AttributeValue | undefined>>,
): Record<string, any> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}
