import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { QueryContext } from './QueryContext';
import { readableStream } from './readableStream';
import { readStreams } from './readStreams';
import { summarizeStream } from './summarizeStream';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;

/** Streams that the reader may see, in order of ref, a page at a time. */
export async function listStreams(
  context: QueryContext,
  page: { limit: number; after?: string },
): Promise<{ streams: StreamSummary[]; total: number; next?: string }> {
  const { database, visibility } = context;
  const refs: string[] = await database('stream').orderBy('ref').pluck('ref');
  const visible = await visibility.visible(refs);
  const readable = refs.filter(ref => visible.has(ref));
  const start = page.after ? readable.findIndex(ref => ref > page.after!) : 0;
  const shown = start < 0 ? [] : readable.slice(start, start + page.limit);
  const [streams, members, done] = await Promise.all([
    readStreams(database, shown),
    countBy(database('stream_member').whereIn('stream_ref', shown)),
    countBy(
      database('timeline')
        .whereIn('stream_ref', shown)
        .where('ended_at', '>=', context.now() - WINDOW_MS)
        .where('state', 'done'),
    ),
  ]);
  return {
    streams: streams.map(stream => ({
      ...readableStream(
        summarizeStream(stream, members.get(stream.ref) ?? 0),
        visible,
      ),
      doneLast90Days: done.get(stream.ref) ?? 0,
    })),
    total: readable.length,
    ...(start >= 0 &&
      start + page.limit < readable.length && {
        next: shown[shown.length - 1],
      }),
  };
}

async function countBy(query: Knex.QueryBuilder): Promise<Map<string, number>> {
  const rows: { stream_ref: string; n: number | string }[] = await query
    .groupBy('stream_ref')
    .select('stream_ref')
    .count({ n: '*' });
  return new Map(rows.map(row => [row.stream_ref, Number(row.n)]));
}
