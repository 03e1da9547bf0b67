import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { QUALITY_DAYS } from '../summary/StreamFigures';
import { QueryContext } from './QueryContext';
import { readStreams } from './readStreams';
import { readSummaries } from './readSummaries';

/**
 * Statuses that no stage of their stream claims, over open items and those
 * ended in the last 90 days, of the streams that the reader may read; as last
 * worked out.
 */
export async function getUnmappedStatuses(
  context: QueryContext,
): Promise<ApiSchemas['UnmappedStatus'][]> {
  const [streams, summaries] = await Promise.all([
    readStreams(context.database),
    readSummaries(context.database, QUALITY_DAYS),
  ]);
  const visible = await context.visibility.visible(
    streams.map(({ ref }) => ref),
  );
  return streams
    .filter(({ ref }) => visible.has(ref))
    .flatMap(({ ref, title }) =>
      (summaries.get(ref)?.figures.quality?.unmappedStatuses ?? []).map(
        status => ({ streamRef: ref, title, ...status }),
      ),
    )
    .sort((a, b) => b.items - a.items);
}
