import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Words } from './Words';

type Event = ApiSchemas['DeliveryEvent'];
type Incident = ApiSchemas['DeliveryIncident'];

/** What an event or incident is called; restricted where the reader may not read it. */
export function nameOf({ key, title }: Event | Incident, t: Words): string {
  return title || (key ? shortKey(key) : t('delivery.restricted'));
}

/** What became of a deployment. */
export function outcomeOf(event: Event, format: Format, t: Words): string {
  if (event.kind === 'failed-attempt') {
    return '';
  }
  if (event.failedBy.length === 0) {
    return t('delivery.held');
  }
  return [
    t('delivery.failed', {
      reasons: event.failedBy.map(by => t(`delivery.by.${by}`)).join(', '),
    }),
    ...(event.recoveredAt
      ? [t('delivery.recovered', { at: format.dateTime(event.recoveredAt) })]
      : []),
  ].join(' · ');
}

/** The deployment that an incident is attributed to and how that is known, or that there is none. */
export function causeOf({ cause }: Incident, format: Format, t: Words): string {
  return cause
    ? t('delivery.causedBy', {
        at: format.dateTime(cause.at),
        method: t(`delivery.method.${cause.method}`),
        confidence: format.share(cause.confidence),
      })
    : t('delivery.unattributed');
}
