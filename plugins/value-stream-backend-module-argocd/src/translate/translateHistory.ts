import {
  identityOf,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import { HistoryEntry } from './Application';
import { isSameRevision } from './DeployedSource';
import {
  activityAttributes,
  actorOf,
  Deploying,
  idOfEntry,
  keyOfEntry,
  objectAttributes,
  revisionsOf,
} from './Deploying';
import { Facts, joinFacts, present } from './Facts';

/**
 * The deployments that went through. One that goes back to the revision of an
 * earlier one rolls back the one before it.
 */
export function translateHistory(deploying: Deploying): Facts {
  const { history } = deploying.application;
  return joinFacts(
    history.map((entry, index) => {
      const before = history[index - 1];
      const facts = translateEntry(deploying, entry);
      return before && goesBack(history, index)
        ? {
            ...facts,
            activities: [
              ...facts.activities,
              rolledBack(deploying, before, entry),
            ],
          }
        : facts;
    }),
  );
}

function goesBack(history: readonly HistoryEntry[], index: number): boolean {
  const { sources } = history[index];
  return (
    sources.some(({ revision }) => revision) &&
    !isSameRevision(history[index - 1].sources, sources) &&
    history
      .slice(0, index - 1)
      .some(earlier => isSameRevision(earlier.sources, sources))
  );
}

function translateEntry(deploying: Deploying, entry: HistoryEntry): Facts {
  const { application, url, selectors } = deploying;
  const { startedAt, deployedAt, sources, initiator } = entry;
  const key = keyOfEntry(deploying, entry);
  const activity = (verb: string, occurredAt: number): NewActivity => ({
    identity: identityOf('argocd', ...idOfEntry(deploying, entry), verb),
    kind: 'deployment',
    verb,
    occurredAt,
    ...actorOf(deploying, initiator),
    objects: [{ key, qualifier: 'subject' }, ...revisionsOf(sources)],
    attributes: activityAttributes(deploying, sources, initiator),
  });
  return {
    activities: [
      ...(startedAt === undefined ? [] : [activity('started', startedAt)]),
      activity('succeeded', deployedAt),
    ],
    objects: [
      {
        key,
        kind: 'deployment',
        observedAt: deployedAt,
        title: `${application.name} #${entry.id}`,
        ...present({ url }),
        originalType: 'sync',
        originalStatus: 'Succeeded',
        attributes: objectAttributes(deploying, sources),
        selectors,
      },
    ],
  };
}

function rolledBack(
  deploying: Deploying,
  undone: HistoryEntry,
  by: HistoryEntry,
): NewActivity {
  return {
    identity: identityOf(
      'argocd',
      ...idOfEntry(deploying, undone),
      'rolled-back',
    ),
    kind: 'deployment',
    verb: 'rolled-back',
    occurredAt: by.deployedAt,
    ...actorOf(deploying, by.initiator),
    objects: [
      { key: keyOfEntry(deploying, undone), qualifier: 'subject' },
      { key: keyOfEntry(deploying, by), qualifier: 'rolled-back-by' },
    ],
    attributes: activityAttributes(deploying, undone.sources, by.initiator),
  };
}
