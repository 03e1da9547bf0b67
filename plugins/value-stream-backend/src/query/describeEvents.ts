import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Failure, failuresOf, Rollout } from '@value-stream/flow-engine';
import { rolloutBehind } from './describeIncidents';
import { KnownService } from './KnownService';
import { isoInstant } from './isoInstant';
import { serviceOf } from './loadDeliveryHistory';
import { shownOf } from './shownOf';

type Event = ApiSchemas['DeliveryEvent'];

/** The rollouts of the window and the attempts that failed, in order of instant. */
export function describeEvents(
  known: KnownService,
  inWindow: readonly Rollout[],
): Event[] {
  const { loaded, rollouts, figures, production, window, readable } = known;
  const failures = new Map<string, Failure>(
    failuresOf(
      rollouts,
      loaded.repairing,
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
        changes: rollout.changes.filter(key => loaded.changeKeys.has(key))
          .length,
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
