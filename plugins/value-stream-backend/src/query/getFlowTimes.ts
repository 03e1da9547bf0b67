import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  flowExclusions,
  flowTimes,
  equalBins,
  quantilesOf,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { UNCLASSIFIED } from './loadItems';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

const BINS = 24;

/**
 * The flow time of every item done in the window, in order of the day it was
 * done: lists of equal length rather than objects, as there may be many.
 * Items that the reader may not read have neither key nor title.
 *
 * @throws NotFoundError, InputError
 */
export async function getFlowTimes(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['FlowTimesAnswer']> {
  const { stream, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
  );
  const flows = [...flowTimes(timelines, stream, options)].sort(
    (a, b) => a.doneAt - b.doneAt || (a.itemKey < b.itemKey ? -1 : 1),
  );
  const items = new Map(timelines.map(t => [t.itemKey, t]));
  const places = new Map(asked.types.map((type, place) => [type, place]));
  const readable = await readableObjects(
    context,
    flows.map(({ itemKey }) => itemKey),
  );
  const flowMs = flows.map(flow => flow.flowMs);
  const shown = (key: string, text: string | undefined) =>
    readable.has(key) ? text ?? '' : '';
  return {
    asked,
    itemKeys: flows.map(({ itemKey }) => shown(itemKey, itemKey)),
    titles: flows.map(({ itemKey }) =>
      shown(itemKey, items.get(itemKey)?.title),
    ),
    types: flows.map(
      ({ itemKey }) =>
        places.get(items.get(itemKey)?.type ?? UNCLASSIFIED) ?? -1,
    ),
    doneAt: flows.map(({ doneAt }) => doneAt),
    flowMs,
    activeMs: flows.map(({ activeMs }) => activeMs),
    quantiles: quantilesOf(flowMs, 'ms'),
    histogram: equalBins(flowMs, BINS).map(({ from, to, items: n }) => ({
      fromMs: from,
      toMs: to,
      items: n,
    })),
    exclusions: [...flowExclusions(timelines, stream, options)],
  };
}
