import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Failure, failuresOf, Rollout } from '@value-stream/flow-engine';
import { KnownService } from './describeService';
import { isoInstant } from './isoInstant';
import { serviceOf } from './loadDeliveryHistory';

type Event = ApiSchemas['DeliveryEvent'];
type Incident = ApiSchemas['DeliveryIncident'];

/** The rollouts of the window and the attempts that failed, in order of instant. */
export function describeEvents(
  known: KnownService,
  inWindow: readonly Rollout[],
): Event[] {
  const { loaded, rollouts, figures, production, window, readable } = known;
  const failures = new Map<string, Failure>(
    failuresOf(
      rollouts,
      loaded.history.changes,
      loaded.incidents.flatMap(({ key, causes }) => {
        const rollout = rolloutBehind(causes, rollouts)?.rollout;
        const incident = loaded.history.incidents.find(one => one.key === key)!;
        return rollout
          ? [
              {
                incident,
                attribution: {
                  kind: 'rollout' as const,
                  rolloutKey: rollout.key,
                  method: 'named' as const,
                  confidence: 1,
                },
              },
            ]
          : [];
      }),
    ).map(failure => [failure.rollout.key, failure]),
  );
  const names = new Set(production.map(name => name.toLowerCase()));
  const attempts = [...loaded.deployments.values()].filter(
    deployment =>
      deployment.succeededAt === undefined &&
      deployment.failedAt !== undefined &&
      deployment.failedAt >= window.from &&
      deployment.failedAt < window.to &&
      names.has(deployment.environment.toLowerCase()) &&
      serviceOf(deployment) === figures.service,
  );
  const delivered = new Set([
    ...loaded.history.changes.map(({ key }) => key),
    ...loaded.undated,
  ]);
  const shown = (key: string) => shownOf(key, loaded.deployments, readable);
  const events: Event[] = [
    ...inWindow.map(rollout => {
      const failure = failures.get(rollout.key);
      return {
        ...shown(rollout.key),
        kind: rollout.kind,
        at: isoInstant(rollout.at),
        environments: [
          ...new Set(
            rollout.deployments.map(
              key => loaded.deployments.get(key)!.environment,
            ),
          ),
        ],
        ...(readable.has(rollout.key) && { revision: rollout.revision }),
        changes: rollout.changes.filter(key => delivered.has(key)).length,
        failedBy: [...(failure?.shownBy ?? [])],
        ...(failure &&
          failure.recoveredAt !== null && {
            recoveredAt: isoInstant(failure.recoveredAt),
          }),
      };
    }),
    ...attempts.map(({ key, environment, revision, failedAt }) => ({
      ...shown(key),
      kind: 'failed-attempt' as const,
      at: isoInstant(failedAt!),
      environments: [environment],
      ...(readable.has(key) && { revision }),
      changes: 0,
      failedBy: [],
    })),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

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
            evidence: found.cause.evidence,
          },
        }),
      };
    });
}

function rolloutBehind(
  causes: KnownService['loaded']['incidents'][number]['causes'],
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

/** Key, title and address of an object that the reader may read; else nothing. */
function shownOf(
  key: string,
  objects: ReadonlyMap<string, { title?: string; url?: string }>,
  readable: ReadonlySet<string>,
): { key?: string; title?: string; url?: string } {
  if (!readable.has(key)) {
    return {};
  }
  const { title, url } = objects.get(key) ?? {};
  return {
    key,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  };
}
