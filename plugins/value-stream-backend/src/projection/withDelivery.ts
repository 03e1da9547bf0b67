import {
  DeliveryObject,
  ItemHistory,
  StreamDefinition,
} from '@value-stream/flow-engine';
import { laneOf } from '../tracing/laneOf';
import { touches } from '../tracing/LaneService';
import { repositoryOf } from '../tracing/repositoryOf';
import { LoadedHistory } from './loadHistories';
import { LaneDelivery } from './loadHistoryParts';

/**
 * What delivers an item in a stream: successful deployments to one of the
 * stream's production environments where its repositories have them, else
 * releases, else the merge itself. Without a repository the item's own linked
 * deployments and releases tell. Work that is known to touch none of the
 * services that a repository deploys is delivered by merge.
 *
 * Changes and commits with known paths get the attribute `services`: what they
 * touch of a repository from which several services are deployed.
 */
export function withDelivery(
  { lanes, ...history }: LoadedHistory,
  { productionEnvironments }: StreamDefinition,
): ItemHistory {
  const production = new Set(
    productionEnvironments.map(name => name.toLowerCase()),
  );
  const isProduction = (environment: unknown) =>
    typeof environment === 'string' &&
    production.has(environment.toLowerCase());
  const deployed =
    lanes.some(lane => lane.environments.some(isProduction)) ||
    history.objects.some(
      ({ kind, attributes }) =>
        kind === 'deployment' && isProduction(attributes.environment),
    );
  if (!deployed) {
    const released =
      lanes.some(lane => lane.releases) ||
      history.objects.some(({ kind }) => kind === 'release');
    return { ...history, deliveredBy: released ? 'releases' : 'merge' };
  }
  const servicesOf = (object: DeliveryObject) =>
    touchedServices(object, lanes, isProduction);
  const touched = [history.item, ...history.objects].map(servicesOf);
  const known = touched.filter(services => services !== undefined);
  if (!known.length) {
    return { ...history, deliveredBy: 'deployments' };
  }
  const name = (object: DeliveryObject): DeliveryObject => {
    const services = servicesOf(object);
    return services?.length
      ? { ...object, attributes: { ...object.attributes, services } }
      : object;
  };
  return {
    ...history,
    item: name(history.item),
    objects: history.objects.map(name),
    deliveredBy: known.every(services => services!.length === 0)
      ? 'merge'
      : 'deployments',
  };
}

/**
 * Services in production that an object touches; undefined where its paths are
 * not known or one of them is made from the whole repository.
 */
function touchedServices(
  object: DeliveryObject,
  lanes: readonly LaneDelivery[],
  isProduction: (environment: unknown) => boolean,
): readonly string[] | undefined {
  const { paths } = object.attributes;
  if (
    (object.kind !== 'change' && object.kind !== 'commit') ||
    !Array.isArray(paths) ||
    !paths.length
  ) {
    return undefined;
  }
  const own = laneOf(object.key) ?? `git:${repositoryOf(object)}`;
  const services = lanes
    .find(({ lane }) => lane === own)
    ?.services.filter(({ environments }) => environments.some(isProduction));
  return services?.length &&
    services.every(({ paths: globs }) => globs !== undefined)
    ? services
        .filter(({ paths: globs }) => touches(paths, globs!))
        .map(({ service }) => service)
    : undefined;
}
