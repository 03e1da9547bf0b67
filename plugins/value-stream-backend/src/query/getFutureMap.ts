import { InputError } from '@backstage/errors';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FutureMap,
  futureMap,
  MapEdit,
  mapOfColumns,
  ValueStreamMap,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { loadColumns } from './loadColumns';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

type Totals = ApiSchemas['MapTotals'];

/**
 * Totals of an entity's map with some stages changed, beside those it has.
 *
 * @throws NotFoundError; InputError where a change is of a stage that the stream has not
 */
export async function getFutureMap(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  edits: readonly MapEdit[],
): Promise<ApiSchemas['FutureMapAnswer']> {
  const { timelines, stream, scope, options, asked } = await askFlow(
    context,
    entityRef,
    query,
    { earlierToo: true },
  );
  const stageIds = stream.stages.map(({ id }) => id);
  const strange = edits.find(({ stageId }) => !stageIds.includes(stageId));
  if (strange) {
    throw new InputError(
      `The stream has no stage '${
        strange.stageId
      }'; its stages are ${stageIds.join(', ')}`,
    );
  }
  const future = futureMap(timelines, stream, options, edits);
  const items = await loadColumns(context, scope, {
    ...query,
    since: query.window.from,
  });
  return {
    asked,
    bound: future.bound,
    edits: [...edits],
    now: totalsOf(mapOfColumns(items?.given ?? [], stream, options)),
    future: totalsOf(future),
    intervals: future.intervals,
    ladder: future.ladder as unknown as ApiSchemas['Ladder'],
    stages: [...future.stages],
    queues: [...future.queues],
    counted: future.counted,
    leftOut: [...future.leftOut],
  };
}

function totalsOf(map: FutureMap | ValueStreamMap): Totals {
  return {
    flowTimeP50: map.flowTime.p50,
    flowTimeP85: map.flowTime.p85,
    meanFlowTime: map.meanFlowTime,
    processTime: map.processTime,
    waitTime: map.waitTime,
    activityRatio: map.activityRatio,
    rolledCompleteAccurate: map.rolledCompleteAccurate,
  };
}
