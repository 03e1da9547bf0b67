import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import { Timeline } from '@value-stream/flow-engine';
import { listConflicts } from './listConflicts';
import { QueryContext } from './QueryContext';
import { readStreams } from './readStreams';
import { unmappedStatusesOf } from './unmappedStatusesOf';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;
const METHOD =
  'ratio of counts, open items and those ended in the last 90 days';

/**
 * How far the data can be trusted: conflicts of declarations, and per stream
 * unmapped statuses and the share of done items that are traced to a delivery,
 * over open items and those ended in the last 90 days.
 */
export async function getDataQuality(
  context: QueryContext,
): Promise<DataQuality> {
  const { database, visibility } = context;
  const all = await readStreams(database);
  const visible = await visibility.visible(all.map(({ ref }) => ref));
  const streams: DataQuality['streams'] = [];
  for (const { ref, title } of all.filter(stream => visible.has(stream.ref))) {
    const timelines = await context.timelines.read(
      ref,
      context.now() - WINDOW_MS,
    );
    streams.push({ ref, title, ...qualityOf(timelines) });
  }
  return {
    conflicts: await listConflicts(context),
    streams,
    objectsInNoStream: await countObjectsInNoStream(context),
    queue: {
      inbox: await count(database('inbox').where('state', 'pending')),
      dirty: await count(database('dirty')),
    },
  };
}

function qualityOf(
  timelines: readonly Timeline[],
): Omit<DataQuality['streams'][number], 'ref' | 'title'> {
  const done = timelines.filter(({ state }) => state === 'done');
  const tracedItems = done.filter(({ traced }) => traced).length;
  return {
    items: new Set(timelines.map(({ itemKey }) => itemKey)).size,
    doneItems: done.length,
    tracedItems,
    traceability:
      done.length > 0
        ? {
            kind: 'value',
            value: tracedItems / done.length,
            unit: 'ratio',
            n: done.length,
            method: METHOD,
          }
        : { kind: 'unknown', reason: 'no-items', n: 0 },
    unmappedStatuses: unmappedStatusesOf(timelines),
  };
}

async function countObjectsInNoStream({
  database,
}: QueryContext): Promise<number> {
  return count(
    database('object')
      .whereIn('kind', ['work-item', 'change', 'commit'])
      .whereNotExists(
        database('object_entity')
          .join(
            'stream_member',
            'stream_member.entity_ref',
            'object_entity.entity_ref',
          )
          .whereRaw('?? = ??', ['object_entity.object_key', 'object.key'])
          .select(database.raw('1')),
      ),
  );
}

async function count(query: {
  count(columns: { n: string }): PromiseLike<{ n?: number | string }[]>;
}): Promise<number> {
  const [{ n }] = await query.count({ n: '*' });
  return Number(n);
}
