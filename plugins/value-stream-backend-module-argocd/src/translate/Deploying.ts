import {
  NewActivity,
  Selector,
  TranslateContext,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { Application, HistoryEntry, Initiator } from './Application';
import { DeployedSource, mainSource } from './DeployedSource';
import { present } from './Facts';
import { Place } from './placeOf';

/** An application with everything that its facts need. */
export interface Deploying {
  readonly application: Application;
  readonly place: Place;
  /** `argocd:<host>/<namespace>/<application>` */
  readonly key: string;
  /** Argo CD's own name of it, for identities. */
  readonly id: readonly string[];
  readonly url?: string;
  readonly selectors: readonly Selector[];
  readonly context: TranslateContext<ArgocdOptions>;
}

export function keyOfEntry({ key }: Deploying, { id }: HistoryEntry): string {
  return `${key}/${id}`;
}

/** Identity of an entry: its number, and when, since numbers begin again where an application is made anew. */
export function idOfEntry(
  { id }: Deploying,
  entry: HistoryEntry,
): readonly (string | number)[] {
  return [...id, 'history', entry.id, entry.deployedAt];
}

/** The commits that a deployment puts in place, as objects of its activities. */
export function revisionsOf(
  sources: readonly DeployedSource[],
): NewActivity['objects'] {
  const keys = sources.flatMap(({ repository, sha }) =>
    repository && sha ? [`git:${repository}@${sha}`] : [],
  );
  return [...new Set(keys)].map(key => ({ key, qualifier: 'revision' }));
}

/** Attributes of a deployment's activities. */
export function activityAttributes(
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

/** Attributes of a deployment. */
export function objectAttributes(
  { application, place }: Deploying,
  sources: readonly DeployedSource[],
): Attributes {
  const main = mainSource(sources);
  const { destination, name, namespace, project } = application;
  const chart = sources.find(source => source.chart);
  return present({
    environment: place.environment,
    service: place.service,
    repository: main?.repository,
    revision: main?.sha,
    sourcePath: main?.path,
    chart: chart?.chart,
    version: chart?.revision,
    revisions:
      sources.length > 1
        ? sources.map(source => source.revision ?? null)
        : undefined,
    application: name,
    applicationNamespace: namespace,
    project,
    cluster: destination.cluster,
    namespace: destination.namespace,
  }) as Attributes;
}

/** Who acted, as a hash; Argo CD itself is nobody. */
export function actorOf(
  { context }: Deploying,
  { login, automated }: Initiator,
): { readonly actor?: string } {
  return login && !automated
    ? { actor: context.hashActor(login.toLowerCase()) }
    : {};
}
