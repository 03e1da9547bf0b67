import {
  Fields,
  identityOf,
  ObjectFact,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { serviceSelectors } from './incidentFacts';
import { serviceKey } from './incidentKey';
import { fieldsOf } from '../reading/fieldsOf';
import { readId } from '../reading/readId';

/** A service of the API. */
export function translateService(body: unknown): Translation {
  const payload = fieldsOf(body);
  const service = payload.object('service');
  const at = service?.instant('updated_at') ?? service?.instant('created_at');
  if (!service || at === undefined) {
    throw new Unusable("'service' or its 'created_at' is missing");
  }
  return { activities: [], objects: [serviceFact(service, at)], refused: [] };
}

/** An event of a v3 webhook about a service; services are no objects of the model and are kept as `x:service`. */
export function serviceEvent(
  word: string,
  data: Fields,
  at: Instant,
): Translation {
  const service = data.object('service') ?? data;
  if (!/^[a-z_.]{1,80}$/.test(word)) {
    throw new Unusable('the event is of no type that PagerDuty documents');
  }
  const verb = word.replace(/[._]+/g, '-');
  const key = serviceKey(readId(service, 'id'));
  return {
    activities: [
      {
        identity: identityOf(verb, key, at / 1_000),
        kind: 'x:service',
        verb,
        occurredAt: at,
        objects: [{ key, qualifier: 'subject' }],
        attributes: {},
      },
    ],
    objects: [serviceFact(service, at)],
    refused: [],
  };
}

function serviceFact(service: Fields, observedAt: Instant): ObjectFact {
  const id = readId(service, 'id');
  const title = service.cutText('summary', 300) ?? service.cutText('name', 300);
  const url = service.cutText('html_url', 1_000);
  return {
    key: serviceKey(id),
    kind: 'x:service',
    observedAt,
    ...(title && { title }),
    ...(url && /^https?:\/\//.test(url) && { url }),
    selectors: serviceSelectors(id),
  };
}
