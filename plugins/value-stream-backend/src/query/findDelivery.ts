import {
  DeliveryMeasure,
  INCIDENT_WINDOW_MS,
  Window,
} from '@value-stream/flow-engine';
import { askFlow, FlowQuestion, windowBefore } from './askFlow';
import { deliveryMeasureOf } from './deliveryMeasureOf';
import { Scope } from './findScope';
import { LoadedDelivery } from './loadDeliveryHistory';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readDeliveryHistory } from './readDeliveryHistory';
import { DEFAULT_PRODUCTION_ENVIRONMENTS } from '../streams/defaultProductionEnvironments';

/** What questions about deliveries are answered from. */
export interface FoundDelivery extends FlowQuestion {
  readonly production: readonly string[];
  readonly earlier: Window;
  readonly loaded: LoadedDelivery;
  readonly measure: DeliveryMeasure;
}

/**
 * Loads what a question about deliveries needs, on the calendar clock.
 *
 * @throws NotFoundError, InputError
 */
export async function findDelivery(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<FoundDelivery> {
  const { window } = query;
  const question = await askFlow(
    context,
    entityRef,
    { ...query, clock: 'calendar' },
    { since: window.to, earlierToo: true },
  );
  const { scope, stream } = question;
  const production = stream.productionEnvironments.length
    ? stream.productionEnvironments
    : DEFAULT_PRODUCTION_ENVIRONMENTS;
  const earlier = windowBefore(window);
  const loaded = await readDeliveryHistory(
    context.database,
    await entitiesOf(context, scope),
    earlier.from - INCIDENT_WINDOW_MS,
  );
  return {
    ...question,
    production,
    earlier,
    loaded,
    measure: deliveryMeasureOf(loaded, production, stream.calendar),
  };
}

/** The entities of the scope; of a stream its members. */
async function entitiesOf(
  { database }: QueryContext,
  { entityRef, entityRefs }: Scope,
): Promise<readonly string[]> {
  return (
    entityRefs ??
    database('stream_member').where('stream_ref', entityRef).pluck('entity_ref')
  );
}
