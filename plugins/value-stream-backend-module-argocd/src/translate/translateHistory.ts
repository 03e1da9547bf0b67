import {
  identityOf,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { HistoryEntry } from './Application';
import { isSameRevision } from './DeployedSource';
import { Deploying } from './Deploying';
import { Facts } from './Facts';
import { activityOf, deploymentOf, Sync, WHEN_OVER } from './Sync';

/**
 * The deployments that went through. One that goes back to the revision of an
 * earlier one rolls back the one before it.
 *
 * @param syncs - of the entries of the history
 */
export function translateHistory(
  deploying: Deploying,
  syncs: readonly Sync[],
): Facts {
  const { application } = deploying;
  const activities: NewActivity[] = [];
  const objects: ObjectFact[] = [];
  application.history.forEach((entry, index) => {
    const sync = syncs[index];
    if (entry.startedAt !== undefined) {
      activities.push({
        ...activityOf(sync, 'started', entry.startedAt),
        revision: WHEN_OVER,
      });
    }
    activities.push(activityOf(sync, 'succeeded', entry.deployedAt));
    if (goesBack(application.history, index)) {
      activities.push(rolledBack(syncs[index - 1], sync, entry));
    }
    objects.push(
      deploymentOf(deploying, sync, entry, {
        observedAt: entry.deployedAt,
        title: `${application.name} #${entry.id}`,
        originalStatus: 'Succeeded',
      }),
    );
  });
  return { activities, objects };
}

function goesBack(history: readonly HistoryEntry[], index: number): boolean {
  const { sources } = history[index];
  return (
    index >= 2 &&
    sources.some(({ revision }) => revision) &&
    !isSameRevision(history[index - 1].sources, sources) &&
    history.some(
      (earlier, at) =>
        at < index - 1 && isSameRevision(earlier.sources, sources),
    )
  );
}

/** What undoes a deployment is who brought the earlier revision back. */
function rolledBack(
  undone: Sync,
  by: Sync,
  { deployedAt, initiator }: HistoryEntry,
): NewActivity {
  const { bot, ...attributes } = undone.attributes;
  return {
    identity: identityOf('argocd', ...undone.id, 'rolled-back'),
    kind: 'deployment',
    verb: 'rolled-back',
    occurredAt: deployedAt,
    ...by.by,
    objects: [
      { key: undone.key, qualifier: 'subject' },
      { key: by.key, qualifier: 'rolled-back-by' },
    ],
    attributes: initiator.automated ? { ...attributes, bot: true } : attributes,
  };
}
