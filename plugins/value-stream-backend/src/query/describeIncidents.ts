import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Rollout } from '@value-stream/flow-engine';
import { KnownService } from './KnownService';
import { isoInstant } from './isoInstant';
import { LoadedIncident } from './loadIncidents';
import { shownOf } from './shownOf';

type Incident = ApiSchemas['DeliveryIncident'];

/** The service's incidents that began in the window, with the rollout each is attributed to. */
export function describeIncidents(known: KnownService): Incident[] {
  const { loaded, rollouts, figures, window, readable } = known;
  const objects = new Map(loaded.incidents.map(one => [one.key, one]));
  return loaded.incidents
    .filter(
      ({ service, detectedAt }) =>
        service === figures.service &&
        detectedAt >= window.from &&
        detectedAt < window.to,
    )
    .sort((a, b) => a.detectedAt - b.detectedAt || (a.key < b.key ? -1 : 1))
    .map(({ key, detectedAt, mitigatedAt, resolvedAt, causes }) => {
      const found = rolloutBehind(causes, rollouts);
      return {
        ...shownOf(key, objects, readable),
        detectedAt: isoInstant(detectedAt),
        ...(mitigatedAt !== undefined && {
          mitigatedAt: isoInstant(mitigatedAt),
        }),
        ...(resolvedAt !== undefined && { resolvedAt: isoInstant(resolvedAt) }),
        ...(found && {
          cause: {
            ...(readable.has(found.rollout.key) && { key: found.rollout.key }),
            at: isoInstant(found.rollout.at),
            method: found.cause.method,
            confidence: found.cause.confidence,
            // A tool's own words may name what the reader may not read.
            evidence: readable.has(key) ? found.cause.evidence : '',
          },
        }),
      };
    });
}

/** The surest cause that is a rollout, with the rollout. */
export function rolloutBehind(
  causes: LoadedIncident['causes'],
  rollouts: readonly Rollout[],
) {
  for (const cause of causes) {
    const rollout = rollouts.find(({ deployments }) =>
      deployments.includes(cause.deployment),
    );
    if (rollout) {
      return { cause, rollout };
    }
  }
  return undefined;
}
