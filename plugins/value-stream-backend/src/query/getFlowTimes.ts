import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  flowExclusions,
  flowsByTime,
  equalBins,
  quantilesOf,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { UNCLASSIFIED } from './typeOf';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';
import { timelinesByKey } from './timelinesByKey';

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
    { earlierToo: true },
  );
  const flows = flowsByTime(timelines, stream, options);
  const items = timelinesByKey(timelines);
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
