import {
  CalendarDefinition,
  createDeliveryMeasure,
  DeliveryMeasure,
} from '@value-stream/flow-engine';
import { LoadedDelivery } from './loadDeliveryHistory';

const keptOf = new WeakMap<LoadedDelivery, Map<string, DeliveryMeasure>>();

/** The measure of a delivery history, made once for as long as the history is kept. */
export function deliveryMeasureOf(
  loaded: LoadedDelivery,
  production: readonly string[],
  calendar: CalendarDefinition,
): DeliveryMeasure {
  const kept = keptOf.get(loaded) ?? new Map<string, DeliveryMeasure>();
  keptOf.set(loaded, kept);
  const key = JSON.stringify([production, calendar]);
  const measure =
    kept.get(key) ??
    createDeliveryMeasure(loaded.history, production, calendar);
  kept.set(key, measure);
  return measure;
}
