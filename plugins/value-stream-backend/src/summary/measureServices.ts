import {
  deliveryOf,
  Instant,
  StreamDefinition,
  Window,
} from '@value-stream/flow-engine';
import { LoadedDelivery, serviceOf } from '../query/loadDeliveryHistory';
import { plain } from './measureFlow';
import { SummarizedService } from './StreamFigures';
import { DEFAULT_PRODUCTION_ENVIRONMENTS } from '../streams/defaultProductionEnvironments';

/** The delivery metrics of each service in production; one is never blended with another. */
export function measureServices(
  loaded: LoadedDelivery,
  stream: StreamDefinition,
  window: Window,
  asOf: Instant,
): SummarizedService[] {
  const production = stream.productionEnvironments.length
    ? stream.productionEnvironments
    : DEFAULT_PRODUCTION_ENVIRONMENTS;
  const named = new Map(
    [...loaded.deployments.values()].map(one => [serviceOf(one), one]),
  );
  return deliveryOf(loaded.history, production, stream.calendar, window, asOf)
    .map(figures => {
      const { ownerRef, service } = named.get(figures.service)!;
      return {
        ownerRef,
        service: service || ownerRef.slice(ownerRef.lastIndexOf('/') + 1),
        perDay: plain(figures.frequency.perDay),
        leadTime: plain(figures.leadTime.leadTime.p50),
        failRate: plain(figures.failRate.rate),
        recovery: plain(figures.recovery.recovery.p50),
        reworkRate: plain(figures.reworkRate),
      };
    })
    .sort((a, b) => (a.service < b.service ? -1 : 1));
}
