import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { QueryContext } from './QueryContext';
import { readStreams } from './readStreams';
import { unmappedStatusesOf } from './unmappedStatusesOf';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Statuses that no stage of their stream claims, over open items and those
 * ended in the last 90 days, of the streams that the reader may read.
 */
export async function getUnmappedStatuses(
  context: QueryContext,
): Promise<ApiSchemas['UnmappedStatus'][]> {
  const streams = await readStreams(context.database);
  const visible = await context.visibility.visible(
    streams.map(({ ref }) => ref),
  );
  const since = context.now() - WINDOW_MS;
  const found: ApiSchemas['UnmappedStatus'][] = [];
  for (const { ref, title } of streams.filter(s => visible.has(s.ref))) {
    const timelines = await context.timelines.read(ref, since);
    found.push(
      ...unmappedStatusesOf(timelines).map(status => ({
        streamRef: ref,
        title,
        ...status,
      })),
    );
  }
  return found.sort((a, b) => b.items - a.items);
}
