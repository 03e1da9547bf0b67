import {
  attributeIncident,
  Instant,
  rolloutsOf,
} from '@value-stream/flow-engine';
import { LinkRow } from './LinkRow';
import { ServiceDeployment } from './ServiceDeployment';

export const INCIDENT_RULE = 'linkIncidentToDeployment';

/** An incident with all by which its cause may be known. */
export interface TracedIncident {
  readonly key: string;
  readonly detectedAt: Instant;
  /** When it was mitigated, or else resolved; absent while it is open. */
  readonly endedAt?: Instant;
  /** Where it says in which environment it is. */
  readonly environment?: string;
  /** The deployment that the tool, or the incident's fix, names. */
  readonly namedCause?: string;
  /** What the changes that fix it revert or fix besides, with the deployments that brought that. */
  readonly repaired: ReadonlyMap<string, readonly string[]>;
}

const WORDS = {
  named: 'Named by the incident',
  fix: 'Brought what the fix of the incident takes back',
  rollback: 'Rolled back after the incident began',
  time: 'So soon before it, for a service that is deployed so seldom, that it is hardly chance',
} as const;

/**
 * The deployment that caused an incident, by the strongest method that
 * answers: brought what its fix takes back; rolled back after it began, also
 * by deploying what was there before; one of the same service so soon before it
 * that chance is unlikely, as often as the service is deployed and by whether
 * something was deployed until the incident ended. A deployment that brought nothing is no cause by time.
 * None is a legal answer; a cause that is named is linked already.
 *
 * @param deployments - of the services that the incident's entities are
 */
export function linkIncidentToDeployment(
  incident: TracedIncident,
  deployments: readonly ServiceDeployment[],
  productionEnvironments: readonly string[],
): readonly LinkRow[] {
  const brought = new Map<string, string[]>();
  for (const [change, keys] of incident.repaired) {
    for (const key of keys) {
      brought.set(key, [...(brought.get(key) ?? []), change]);
    }
  }
  const seen = new Set<string>();
  const rollouts = rolloutsOf(
    [...deployments]
      .filter(({ succeededAt }) => succeededAt !== undefined)
      .sort(
        (a, b) => a.succeededAt! - b.succeededAt! || (a.key < b.key ? -1 : 1),
      )
      .map(({ succeededAt, brought: any, ...deployment }) => {
        const place = `${deployment.service}\n${deployment.environment}`;
        const baseline = !seen.has(place);
        seen.add(place);
        return {
          ...deployment,
          at: succeededAt!,
          baseline,
          changes: [
            ...(brought.get(deployment.key) ?? []),
            ...(any === false ? [] : [`what ${deployment.key} brought`]),
          ],
        };
      }),
    incident.environment === undefined
      ? productionEnvironments
      : [incident.environment],
  );
  const service = incident.key;
  const answer = attributeIncident(
    {
      key: incident.key,
      service,
      detectedAt: incident.detectedAt,
      mitigatedAt: incident.endedAt,
      namedCause: incident.namedCause,
    },
    rollouts
      .filter(({ kind }) => kind !== 'redeploy')
      .map(rollout => ({ ...rollout, service })),
    [
      {
        key: 'the fix',
        authoredAt: incident.detectedAt,
        repairs: [incident.key, ...incident.repaired.keys()],
      },
    ],
  );
  if (answer.kind === 'none' || answer.method === 'named') {
    return [];
  }
  return [
    {
      from_key: incident.key,
      to_key: answer.rolloutKey,
      relation: 'caused-by',
      method: answer.method === 'time' ? 'service-window' : answer.method,
      confidence: Math.round(answer.confidence * 1000),
      evidence: WORDS[answer.method],
      rule: INCIDENT_RULE,
    },
  ];
}
