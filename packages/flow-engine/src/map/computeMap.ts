import {
  Clock,
  MapOptions,
  StreamDefinition,
  Timeline,
  ValueStreamMap,
} from '../model';
import { createMapBuilder } from './createMapBuilder';

/**
 * The value stream map of a stream's items over a window. Durations rest on
 * the items done in the window, stock and ages on what stands there at its
 * end, or now where the window is not over. An item given more than once
 * counts once.
 *
 * @public
 */
export function computeMap<C extends Clock>(
  given: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): ValueStreamMap<C> {
  const map = createMapBuilder(stream, options);
  map.add(given);
  return map.build() as ValueStreamMap<C>;
}
