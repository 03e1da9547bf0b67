import {
  identityOf,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  activityAttributes,
  actorOf,
  Deploying,
  objectAttributes,
  revisionsOf,
} from './Deploying';
import { Facts, present } from './Facts';

const FAILED = new Set(['Failed', 'Error']);

/**
 * The last operation where it is a sync that failed. One that went through is
 * in the history; one that goes on gets its number there when it is through.
 */
export function translateOperation(deploying: Deploying): Facts {
  const { application, key: app, id, url, selectors } = deploying;
  const { operation } = application;
  const finishedAt = operation?.finishedAt;
  if (
    !operation?.isDeployment ||
    !FAILED.has(operation.phase) ||
    finishedAt === undefined
  ) {
    return { activities: [], objects: [] };
  }
  const { startedAt, sources, initiator, phase } = operation;
  const key = `${app}/operations/${startedAt}`;
  const activity = (verb: string, occurredAt: number): NewActivity => ({
    identity: identityOf('argocd', ...id, 'operation', startedAt, verb),
    kind: 'deployment',
    verb,
    occurredAt,
    ...actorOf(deploying, initiator),
    objects: [{ key, qualifier: 'subject' }, ...revisionsOf(sources)],
    attributes: activityAttributes(deploying, sources, initiator),
  });
  return {
    activities: [
      activity('started', startedAt),
      activity('failed', finishedAt),
    ],
    objects: [
      {
        key,
        kind: 'deployment',
        observedAt: finishedAt,
        title: `${application.name}, failed`,
        ...present({ url }),
        originalType: 'sync',
        originalStatus: phase,
        attributes: objectAttributes(deploying, sources),
        selectors,
      },
    ],
  };
}
