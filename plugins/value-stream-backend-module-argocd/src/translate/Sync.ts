import {
  identityOf,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { HistoryEntry, Initiator } from './Application';
import { DeployedSource, mainSource } from './DeployedSource';
import { Deploying } from './Deploying';
import { present } from './Facts';

/**
 * Revision of what is told of a sync's start once it is over: then all is
 * known of it, and it goes before what was told while it went on.
 */
export const WHEN_OVER = 1;

/** One sync of an application: a deployment. */
export interface Sync {
  readonly key: string;
  /** Argo CD's own name of it, for identities. */
  readonly id: readonly (string | number)[];
  /** The commits that it puts in place. */
  readonly revisions: NewActivity['objects'];
  /** Of its activities. */
  readonly attributes: Attributes;
  /** Who started it, as a hash; Argo CD itself is nobody. */
  readonly by: { readonly actor?: string };
}

/** What tells of a sync: an entry of the history, or the operation. */
type Told = Pick<HistoryEntry, 'sources' | 'initiator'> & {
  readonly id?: number;
  readonly startedAt?: Instant;
  readonly deployedAt?: Instant;
};

/**
 * A sync is named by when it started, which it says from its start to its
 * entry in the history; an application has one at a time. Entries of an Argo
 * CD that did not write it down are named by their number, and when they were
 * through, since numbers begin again where an application is made anew.
 */
export function syncOf(deploying: Deploying, told: Told): Sync {
  const { startedAt, sources, initiator } = told;
  const { key, id } = deploying;
  return {
    key: `${key}/${startedAt ?? told.id}`,
    id:
      startedAt === undefined
        ? [...id, 'history', told.id!, told.deployedAt!]
        : [...id, 'sync', startedAt],
    revisions: revisionsOf(sources),
    attributes: activityAttributes(deploying, sources, initiator),
    by: actorOf(deploying, initiator),
  };
}

/** Something that happened to a sync. */
export function activityOf(
  { key, id, revisions, attributes, by }: Sync,
  verb: string,
  occurredAt: Instant,
): NewActivity {
  return {
    identity: identityOf('argocd', ...id, verb),
    kind: 'deployment',
    verb,
    occurredAt,
    ...by,
    objects: [{ key, qualifier: 'subject' }, ...revisions],
    attributes,
  };
}

/** The deployment that a sync is. */
export function deploymentOf(
  { common, url, selectors }: Deploying,
  { key }: Sync,
  { sources, id }: Told,
  state: {
    readonly observedAt: Instant;
    readonly title: string;
    readonly originalStatus: string;
  },
): ObjectFact {
  const main = mainSource(sources);
  const chart = sources.find(source => source.chart);
  return {
    key,
    kind: 'deployment',
    ...state,
    ...(url && { url }),
    originalType: 'sync',
    attributes: {
      ...common,
      ...(present({
        repository: main?.repository,
        revision: main?.sha,
        sourcePath: main?.path,
        chart: chart?.chart,
        version: chart?.revision,
        revisions:
          sources.length > 1
            ? sources.map(source => source.revision ?? null)
            : undefined,
        historyId: id,
      }) as Attributes),
    },
    selectors,
  };
}

function revisionsOf(
  sources: readonly DeployedSource[],
): NewActivity['objects'] {
  const revisions: { key: string; qualifier: string }[] = [];
  for (const { repository, sha } of sources) {
    const key = repository && sha && `git:${repository}@${sha}`;
    if (key && !revisions.some(known => known.key === key)) {
      revisions.push({ key, qualifier: 'revision' });
    }
  }
  return revisions;
}

function activityAttributes(
  { place }: Deploying,
  sources: readonly DeployedSource[],
  initiator: Initiator,
): Attributes {
  return present({
    environment: place.environment,
    service: place.service,
    revision: mainSource(sources)?.sha,
    bot: initiator.automated || undefined,
  }) as Attributes;
}

function actorOf(
  { context }: Deploying,
  { login, automated }: Initiator,
): { readonly actor?: string } {
  return login && !automated
    ? { actor: context.hashActor(login.toLowerCase()) }
    : {};
}
