import { createHash } from 'node:crypto';
import {
  ConnectorPayload,
  NewActivity,
  ObjectFact,
  Origin,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createPagerDutyConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty';

export const connector = createPagerDutyConnector();

/** Facts of several payloads, each once. */
export interface Facts {
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
}

export function translate(
  payload: ConnectorPayload,
  origin: Origin,
): Translation {
  return connector.translate(payload, {
    source: { id: 'recorded', connector: connector.id },
    options: connector.readOptions({}),
    origin,
    receivedAt: Date.UTC(2024, 0, 1),
    hashActor: identity =>
      `k1:${createHash('sha256').update(identity).digest('hex')}`,
  });
}

export function translateAll(
  payloads: readonly ConnectorPayload[],
  origin: Origin,
): Facts {
  const told = payloads.map(payload => translate(payload, origin));
  const activities = new Map(
    told
      .flatMap(translation => translation.activities)
      .map(activity => [activity.identity, activity]),
  );
  return {
    activities: [...activities.values()],
    objects: told.flatMap(translation => translation.objects),
  };
}
