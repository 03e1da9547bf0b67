import {
  Connector,
  ConnectorPayload,
  NewActivity,
  ObjectFact,
  Refusal,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createGithubConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-github';

/** What remains of translated payloads: activities by identity, objects by key. */
export interface Facts {
  readonly activities: ReadonlyMap<string, NewActivity>;
  readonly objects: ReadonlyMap<string, ObjectFact>;
  readonly refused: readonly Refusal[];
}

export const HASHED = 'hash of ';
const RECEIVED_AT = Date.UTC(2024, 5, 1);

export function githubConnector() {
  return createGithubConnector({
    access: { apiBaseUrl: () => undefined, token: async () => undefined },
    waitsMs: [1],
  });
}

/** Translates payloads and folds what they tell, later observations over earlier ones. */
export function readFacts<Options>(
  connector: Connector<Options>,
  options: Options,
  payloads: Iterable<ConnectorPayload>,
  origin: 'webhook' | 'backfill',
): Facts {
  const activities = new Map<string, NewActivity>();
  const facts: ObjectFact[] = [];
  const refused: Refusal[] = [];
  for (const payload of payloads) {
    const translation = connector.translate(payload, {
      source: { id: 'conformance', connector: connector.id },
      options,
      origin,
      receivedAt: RECEIVED_AT,
      hashActor: identity => `${HASHED}${identity}`,
    });
    for (const activity of translation.activities) {
      const known = activities.get(activity.identity);
      activities.set(
        activity.identity,
        (activity.revision ?? 0) >= (known?.revision ?? 0)
          ? { ...known, ...activity }
          : { ...activity, ...known! },
      );
    }
    facts.push(...translation.objects);
    refused.push(...translation.refused);
  }
  const objects = new Map<string, ObjectFact>();
  facts.sort((a, b) => a.observedAt - b.observedAt);
  for (const fact of facts) {
    const known = objects.get(fact.key);
    objects.set(fact.key, {
      ...known,
      ...fact,
      attributes: { ...known?.attributes, ...fact.attributes },
      links: [...(known?.links ?? []), ...(fact.links ?? [])],
    });
  }
  return { activities, objects, refused };
}
