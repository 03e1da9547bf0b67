import { ItemHistory, StreamDefinition } from '@value-stream/flow-engine';
import { LoadedHistory } from './loadHistories';

/**
 * What delivers an item in a stream: successful deployments to one of the
 * stream's production environments where its repositories have them, else
 * releases, else the merge itself. Without a repository the item's own linked
 * deployments and releases tell.
 */
export function deliveredBy(
  history: LoadedHistory,
  { productionEnvironments }: StreamDefinition,
): ItemHistory['deliveredBy'] {
  const production = new Set(
    productionEnvironments.map(name => name.toLowerCase()),
  );
  const isProduction = (environment: unknown) =>
    typeof environment === 'string' &&
    production.has(environment.toLowerCase());
  if (
    history.lanes.some(lane => lane.environments.some(isProduction)) ||
    history.objects.some(
      ({ kind, attributes }) =>
        kind === 'deployment' && isProduction(attributes.environment),
    )
  ) {
    return 'deployments';
  }
  return history.lanes.some(lane => lane.releases) ||
    history.objects.some(({ kind }) => kind === 'release')
    ? 'releases'
    : 'merge';
}
