import { identityOf } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Health, HistoryEntry } from './Application';
import { Deploying } from './Deploying';
import { Facts, NO_FACTS } from './Facts';
import { Sync } from './Sync';

/**
 * What the application's health says of its last deployment: one after which
 * it degraded, within the time of the options, failed. Where Argo CD does not
 * say since when, the failure is dated to the deployment: when it was seen
 * differs between the ways in which it is told.
 *
 * @param sync - the last that went through
 */
export function translateHealth(
  { application, context }: Deploying,
  sync: Sync | undefined,
): Facts {
  const { history, health, operation } = application;
  const last = history.at(-1);
  const failedAt =
    last && health?.status === 'Degraded' && operation?.phase !== 'Running'
      ? degradedAt(health, last, context.options.degradedWithinMs)
      : undefined;
  if (!sync || failedAt === undefined) {
    return NO_FACTS;
  }
  return {
    activities: [
      {
        identity: identityOf('argocd', ...sync.id, 'degraded'),
        kind: 'deployment',
        verb: 'failed',
        occurredAt: failedAt,
        objects: [{ key: sync.key, qualifier: 'subject' }],
        attributes: { ...sync.attributes, bot: true, health: 'Degraded' },
      },
    ],
    objects: [
      {
        key: sync.key,
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
