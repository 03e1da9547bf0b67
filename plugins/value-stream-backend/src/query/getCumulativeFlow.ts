import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { cumulativeFlow } from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { beginningOf } from './beginningOf';
import { isoInstant } from './isoInstant';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

/**
 * Items at or beyond each stage at the end of each local day of the window.
 * Days before anything is known of the stream say so.
 *
 * @throws NotFoundError, InputError
 */
export async function getCumulativeFlow(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['CumulativeFlowAnswer']> {
  const { stream, streams, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
  );
  const beginning = await beginningOf(context, streams, options.window.from);
  return {
    asked,
    stages: stream.stages.map(
      ({ id, name, mode, class: stageClass, authority }) => ({
        id,
        name,
        mode,
        class: stageClass,
        authority,
      }),
    ),
    days: cumulativeFlow(timelines, stream, options.window).map(
      ({ at, bands }) => ({
        at: isoInstant(at),
        known: at > beginning,
        bands: [...bands],
      }),
    ),
  };
}
