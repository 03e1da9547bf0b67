import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { handovers } from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

/**
 * Whether work is pushed or pulled into each stage, in what batches it moves
 * on, and which stage no data covers.
 *
 * @throws NotFoundError, InputError
 */
export async function getHandovers(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['HandoversAnswer']> {
  const { timelines, stream, options, asked } = await askFlow(
    context,
    entityRef,
    query,
  );
  const { stages, doneBatch } = handovers(timelines, stream, options);
  return { asked, stages: [...stages], doneBatch };
}
