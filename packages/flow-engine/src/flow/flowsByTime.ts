import { Clock, MapOptions, StreamDefinition, Timeline } from '../model';
import { keepWith } from '../kept';
import { flowTimes } from './flowTimes';
import { ItemFlow } from './ItemFlow';

interface InOrder {
  readonly flows: readonly ItemFlow[];
  readonly doneAt: Float64Array;
}

const EVER = { from: -Infinity, to: Infinity };

/** By the flows of a list, which are kept with it. */
const sorted = keepWith<readonly ItemFlow[], InOrder>();

/**
 * The flows that `flowTimes` gives in the order in which items were done, then
 * of their keys. A list is put in order once, for all windows.
 *
 * @public
 */
export function flowsByTime<C extends Clock>(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): readonly ItemFlow<C>[] {
  const all = flowTimes(timelines, stream, { ...options, window: EVER });
  let order = sorted.get(all);
  if (!order) {
    order = inOrder(all);
    sorted.set(all, order);
  }
  const { from, to } = options.window;
  // A list holds flows by one clock, which what is kept by list cannot say.
  return order.flows.slice(
    placeFrom(order.doneAt, from),
    placeFrom(order.doneAt, to),
  ) as readonly ItemFlow[] as readonly ItemFlow<C>[];
}

function inOrder(all: readonly ItemFlow[]): InOrder {
  const flows = [...all].sort(
    (a, b) => a.doneAt - b.doneAt || (a.itemKey < b.itemKey ? -1 : 1),
  );
  return { flows, doneAt: Float64Array.from(flows, ({ doneAt }) => doneAt) };
}

/** Place of the first instant at or after another one. */
function placeFrom(instants: Float64Array, at: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
