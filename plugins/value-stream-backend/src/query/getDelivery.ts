import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Window } from '@value-stream/flow-engine';
import { describeService } from './describeService';
import { findDelivery } from './findDelivery';
import { isoWindow } from './isoInstant';
import { LoadedDelivery } from './loadDeliveryHistory';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';
import { weeksOf } from './weeksOf';

const MOST_WEEKS = 53;

/**
 * The five delivery metrics of each service that the scope deploys to its
 * stream's production environments, with those of the window before, by week,
 * and the rollouts and incidents behind them. A service of which the reader
 * may read no deployment is counted and not told of.
 *
 * @throws NotFoundError, InputError
 */
export async function getDelivery(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['DeliveryAnswer']> {
  const { window, asOf } = query;
  const found = await findDelivery(context, entityRef, query);
  const { stream, asked, production, earlier, loaded } = found;
  const { deployments, incidents } = loaded;
  const measure = (period: Window) =>
    new Map(found.measure.measure(period, asOf).map(one => [one.service, one]));
  const current = measure(window);
  const before = measure(earlier);
  const weeks = weeksOf(stream, window, MOST_WEEKS).map(week => ({
    ...week,
    services: measure(week.part),
  }));
  const readable = await readableObjects(context, [
    ...deployments.keys(),
    ...incidents.map(({ key }) => key),
  ]);
  const visible = await context.visibility.visible([
    ...new Set([...deployments.values()].map(({ ownerRef }) => ownerRef)),
  ]);
  const services: ApiSchemas['DeliveryService'][] = [];
  let restrictedServices = 0;
  for (const figures of current.values()) {
    const own = found.measure.rollouts.filter(
      ({ service }) => service === figures.service,
    );
    if (own.some(r => r.deployments.some(key => readable.has(key)))) {
      services.push(
        describeService({
          figures,
          earlier: before.get(figures.service)!,
          weeks: weeks.map(week => ({
            ...week,
            figures: week.services.get(figures.service)!,
          })),
          rollouts: own,
          production,
          loaded,
          window,
          readable,
          visible,
        }),
      );
    } else {
      restrictedServices += 1;
    }
  }
  return {
    asked: { ...asked, types: [], teams: [], labels: [], priorities: [] },
    earlier: isoWindow(earlier),
    productionEnvironments: [...production],
    services: services.sort((a, b) => a.service.localeCompare(b.service)),
    restrictedServices,
    otherEnvironments: otherEnvironments(loaded, production, window, readable),
    otherIncidents: incidents.filter(
      ({ service, detectedAt }) =>
        (service === undefined || !current.has(service)) &&
        detectedAt >= window.from &&
        detectedAt < window.to,
    ).length,
  };
}

function otherEnvironments(
  { deployments }: LoadedDelivery,
  production: readonly string[],
  { from, to }: Window,
  readable: ReadonlySet<string>,
): { environment: string; deployments: number }[] {
  const names = new Set(production.map(name => name.toLowerCase()));
  const counts = new Map<string, number>();
  for (const { key, environment, succeededAt = -1 } of deployments.values()) {
    if (
      readable.has(key) &&
      !names.has(environment.toLowerCase()) &&
      succeededAt >= from &&
      succeededAt < to
    ) {
      counts.set(environment, (counts.get(environment) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([environment, n]) => ({ environment, deployments: n }));
}
