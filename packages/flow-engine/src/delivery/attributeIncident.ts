import { causeByTime, LEAST_SURE_BY_TIME } from './causeByTime';
import { DeliveredChange, Incident, INCIDENT_WINDOW_MS } from './DeliveryFacts';
import { Rollout } from './rolloutsOf';
import { successors, takenBackAt } from './takenBack';

/** Which rollout caused an incident, and how that is known. @public */
export type Attribution =
  | {
      readonly kind: 'rollout';
      readonly rolloutKey: string;
      readonly method: 'named' | 'fix' | 'rollback' | 'time';
      /** 0 to 1. */
      readonly confidence: number;
    }
  | { readonly kind: 'none' };

/**
 * The rollout that an incident is attributed to, by the strongest method that
 * answers: named by the incident; containing the change that the incident's
 * fix repairs; rolled back, or followed by a rollback, within 72 hours after
 * the incident began; the likeliest of the same service within 72 hours before,
 * by the time since it, how often the service is rolled out and whether
 * something was rolled out until the incident ended, half as likely where the
 * paths of both are known and have none in common. One that is less than 90 % sure by time is not named:
 * none is a legal answer.
 *
 * @param rollouts - in order of instant
 * @public
 */
export function attributeIncident(
  incident: Incident,
  rollouts: readonly Rollout[],
  changes: readonly DeliveredChange[],
): Attribution {
  const caused = (
    rollout: Rollout,
    method: 'named' | 'fix' | 'rollback' | 'time',
    confidence: number,
  ): Attribution => ({
    kind: 'rollout',
    rolloutKey: rollout.key,
    method,
    confidence,
  });
  const { namedCause, service, detectedAt } = incident;
  const named = rollouts.find(
    ({ deployments }) =>
      namedCause !== undefined && deployments.includes(namedCause),
  );
  if (named) return caused(named, 'named', 1);
  const repaired = new Set(
    changes.flatMap(({ repairs }) =>
      repairs?.includes(incident.key) ? repairs : [],
    ),
  );
  const earlier = rollouts.filter(({ at }) => at <= detectedAt).reverse();
  const candidates = earlier.filter(
    r => r.service === service && detectedAt - r.at <= INCIDENT_WINDOW_MS,
  );
  const broken = earlier.find(r => r.changes.some(c => repaired.has(c)));
  if (broken) return caused(broken, 'fix', 0.9);
  const nextOf = successors(rollouts);
  const takenBack = candidates.find(rollout => {
    const at = takenBackAt(rollout, nextOf.get(rollout));
    return (
      at !== null && at >= detectedAt && at - detectedAt <= INCIDENT_WINDOW_MS
    );
  });
  if (takenBack) return caused(takenBack, 'rollback', 0.8);
  const pathsOf = new Map(changes.map(c => [c.key, c.paths]));
  const times = rollouts.flatMap(r => (r.service === service ? [r.at] : []));
  const ended = {
    detectedAt,
    endedAt: incident.mitigatedAt ?? incident.resolvedAt,
  };
  const confidence = (r: Rollout) =>
    causeByTime(
      ended,
      r.at,
      times,
      touchesNone(incident, r, pathsOf) ? 0.5 : 1,
    );
  // Latest first: of equals the later one stands.
  const [likeliest] = candidates
    .map(rollout => ({ rollout, sure: confidence(rollout) }))
    .sort((a, b) => b.sure - a.sure);
  return likeliest && likeliest.sure >= LEAST_SURE_BY_TIME
    ? caused(likeliest.rollout, 'time', likeliest.sure)
    : { kind: 'none' };
}

/** Whether the paths of incident and rollout are known and none is in both. */
function touchesNone(
  { paths }: Incident,
  { changes }: Rollout,
  pathsOf: ReadonlyMap<string, readonly string[] | undefined>,
): boolean {
  if (!paths || changes.length === 0) return false;
  const broken = new Set(paths);
  return changes.every(key => {
    const touched = pathsOf.get(key);
    return touched !== undefined && !touched.some(path => broken.has(path));
  });
}
