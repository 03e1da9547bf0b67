import {
  NativeLink,
  ObjectFact,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, AttributeValue, Instant } from '@value-stream/flow-engine';
import { Fields } from './Fields';
import { incidentKey } from './incidentKey';

const TITLE = 300;
const WORD = 200;
const URL_LENGTH = 1_000;

/** What an incident as PagerDuty shows it says, in the API and in webhooks alike. */
export function incidentFact(
  incident: Fields,
  observedAt: Instant,
): ObjectFact {
  const service = incident.within('service');
  const priority = incident.within('priority');
  const url = incident.text('html_url', URL_LENGTH);
  const links = mergedInto(incident);
  return {
    key: incidentKey(incident.id('id')),
    kind: 'incident',
    observedAt,
    ...present({
      title: incident.text('title', TITLE) ?? incident.text('summary', TITLE),
      url: url && /^https?:\/\//.test(url) ? url : undefined,
      originalType: incident.within('incident_type')?.text('name', WORD),
      originalStatus: incident.text('status', WORD),
    }),
    attributes: present({
      number: incident.whole('incident_number') ?? incident.whole('number'),
      service: service?.text('summary', WORD) ?? service?.text('name', WORD),
      serviceId: service?.id('id'),
      priority: priority?.text('summary', WORD) ?? priority?.text('name', WORD),
      urgency: incident.text('urgency', WORD),
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
  const key = incidentKey(incident.id('id'));
  const selectors = serviceSelectors(incident.within('service')?.id('id'));
  return selectors.length > 0
    ? [{ key, kind: 'incident', observedAt, selectors }]
    : [];
}

/** An incident that was merged into another is resolved by that. */
function mergedInto(incident: Fields): readonly NativeLink[] {
  const reason = incident.within('resolve_reason');
  const target = reason?.within('incident');
  return reason?.text('type', WORD) === 'merge_resolve_reason' && target
    ? [
        {
          to: incidentKey(target.id('id')),
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
