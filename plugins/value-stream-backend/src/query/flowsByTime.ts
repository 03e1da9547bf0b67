import {
  flowTimes,
  ItemFlow,
  MapOptions,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { placeFrom } from './placeFrom';

interface InOrder {
  readonly flows: readonly ItemFlow[];
  readonly doneAt: Float64Array;
}

const EVER = { from: -Infinity, to: Infinity };

/** By the flows of a list, which stay the same for as long as it does. */
const sorted = new WeakMap<readonly ItemFlow[], InOrder>();

/** The flows of items done in the window in the order of that, then of their keys: a list is put in order once, for all windows. */
export function flowsByTime(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly ItemFlow[] {
  const all = flowTimes(timelines, stream, { ...options, window: EVER });
  let order = sorted.get(all);
  if (!order) {
    const flows = [...all].sort(
      (a, b) => a.doneAt - b.doneAt || (a.itemKey < b.itemKey ? -1 : 1),
    );
    order = { flows, doneAt: Float64Array.from(flows, ({ doneAt }) => doneAt) };
    sorted.set(all, order);
  }
  const { from, to } = options.window;
  return order.flows.slice(
    placeFrom(order.doneAt, from),
    placeFrom(order.doneAt, to),
  );
}
