import { identityOf } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Health, HistoryEntry } from './Application';
import {
  activityAttributes,
  Deploying,
  idOfEntry,
  keyOfEntry,
} from './Deploying';
import { Facts } from './Facts';

/**
 * What the application's health says of its last deployment: one after which
 * it degraded, within the time of the options, failed. Where Argo CD does not
 * say since when, the failure is dated to the deployment: when it was seen
 * differs between the ways in which it is told.
 */
export function translateHealth(deploying: Deploying): Facts {
  const { application, context } = deploying;
  const { history, health, operation } = application;
  const last = history.at(-1);
  const failedAt =
    last && health?.status === 'Degraded' && operation?.phase !== 'Running'
      ? degradedAt(health, last, context.options.degradedWithinMs)
      : undefined;
  if (!last || failedAt === undefined) {
    return { activities: [], objects: [] };
  }
  return {
    activities: [
      {
        identity: identityOf(
          'argocd',
          ...idOfEntry(deploying, last),
          'degraded',
        ),
        kind: 'deployment',
        verb: 'failed',
        occurredAt: failedAt,
        objects: [{ key: keyOfEntry(deploying, last), qualifier: 'subject' }],
        attributes: {
          ...activityAttributes(deploying, last.sources, { automated: true }),
          health: 'Degraded',
        },
      },
    ],
    objects: [
      {
        key: keyOfEntry(deploying, last),
        kind: 'deployment',
        observedAt: failedAt,
        originalStatus: 'Degraded',
      },
    ],
  };
}

function degradedAt(
  { since, lookedAt }: Health,
  { deployedAt }: HistoryEntry,
  withinMs: number,
): Instant | undefined {
  const seen = since ?? lookedAt;
  return seen !== undefined &&
    seen >= deployedAt &&
    seen - deployedAt <= withinMs
    ? since ?? deployedAt
    : undefined;
}
