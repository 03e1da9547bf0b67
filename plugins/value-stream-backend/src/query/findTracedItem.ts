import { ConflictError, NotFoundError } from '@backstage/errors';
import { Timeline } from '@value-stream/flow-engine';
import { findObjectKeys } from './findObjectKeys';
import { loadLinked } from './loadLinked';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

const MOST_NEIGHBOURS = 50;

/** Latest timelines of one item, one per stream that the reader may see, in order of stream. */
export interface TracedItem {
  readonly itemKey: string;
  readonly timelines: readonly Timeline[];
}

/**
 * The flow item that a name stands for: the item itself, or the nearest item
 * linked to the change, commit or release named.
 *
 * @throws NotFoundError with what to do; ConflictError where the name stands for several objects
 */
export async function findTracedItem(
  context: QueryContext,
  name: string,
): Promise<TracedItem> {
  const { database } = context;
  const known = await findObjectKeys(database, name);
  const readable = await readableObjects(context, known);
  const keys = known.filter(key => readable.has(key));
  if (keys.length === 0) {
    throw new NotFoundError(
      `Nothing is known of '${name}'. Check the key; if the item is new, wait until its source was read, and see on the sources page whether it was`,
    );
  }
  if (keys.length > 1) {
    throw new ConflictError(
      `'${name}' stands for ${keys.length} objects; ask for one of ${keys
        .slice(0, 10)
        .join(', ')}`,
    );
  }
  const { keys: nearby } = await loadLinked(database, keys[0], MOST_NEIGHBOURS);
  for (const itemKey of nearby) {
    const timelines = await timelinesOf(context, itemKey);
    if (timelines.length > 0 && (await mayRead(context, itemKey))) {
      return { itemKey, timelines };
    }
  }
  throw new NotFoundError(
    `'${keys[0]}' is known but is no flow item of a stream that you may see, nor linked to one. Let an entity select it by its annotations and name the stream in value-stream/stream`,
  );
}

async function mayRead(
  context: QueryContext,
  itemKey: string,
): Promise<boolean> {
  return (await readableObjects(context, [itemKey])).has(itemKey);
}

/** Served by timeline_item_idx (item_key). */
async function timelinesOf(
  { database, visibility }: QueryContext,
  itemKey: string,
): Promise<Timeline[]> {
  const rows: { stream_ref: string; body: string }[] = await database(
    'timeline',
  )
    .where('item_key', itemKey)
    .orderBy(['stream_ref', 'episode'])
    .select('stream_ref', 'body');
  const visible = await visibility.visible(rows.map(row => row.stream_ref));
  const latest = new Map<string, Timeline>(
    rows
      .filter(row => visible.has(row.stream_ref))
      .map(row => [row.stream_ref, JSON.parse(row.body)]),
  );
  return [...latest.values()];
}
