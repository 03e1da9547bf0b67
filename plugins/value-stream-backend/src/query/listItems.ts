import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { selectByKeys } from '../log/bulkRows';
import { QueryContext } from './QueryContext';

type ListedItem = ApiSchemas['ListedItem'];

interface ObjectRow {
  readonly key: string;
  readonly kind: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly type: string | null;
}

/**
 * Flow items with the streams and entities they belong to, a page at a time in
 * order of key. Items of which the reader may read no entity or no stream are
 * left out, so that a page may be shorter than asked for.
 */
export async function listItems(
  { database, visibility }: QueryContext,
  page: { limit: number; after?: string },
): Promise<{ items: ListedItem[]; next?: string }> {
  const keys: string[] = await itemKeysAfter(
    database,
    page.after ?? '',
    page.limit,
  );
  const [objects, entities, episodes] = await Promise.all([
    selectByKeys<ObjectRow>(keys, part =>
      database('object')
        .whereIn('key', [...part])
        .select('key', 'kind', 'title', 'url', 'type'),
    ),
    selectByKeys<{ object_key: string; entity_ref: string }>(keys, part =>
      database('object_entity')
        .whereIn('object_key', [...part])
        .orderBy(['object_key', 'entity_ref'])
        .select('object_key', 'entity_ref'),
    ),
    selectByKeys<{ item_key: string; stream_ref: string; state: string }>(
      keys,
      part =>
        database('timeline')
          .whereIn('item_key', [...part])
          .orderBy(['item_key', 'stream_ref', 'episode'])
          .select('item_key', 'stream_ref', 'state'),
    ),
  ]);
  const visible = await visibility.visible([
    ...new Set([
      ...entities.map(row => row.entity_ref),
      ...episodes.map(row => row.stream_ref),
    ]),
  ]);
  const entitiesOf = gather(entities, row =>
    visible.has(row.entity_ref) ? [row.object_key, row.entity_ref] : undefined,
  );
  const streamsOf = gather(episodes, row =>
    visible.has(row.stream_ref) ? [row.item_key, row.stream_ref] : undefined,
  );
  // The last episode of a stream comes last.
  const states = new Map(episodes.map(row => [row.item_key, row.state]));
  const byKey = new Map(objects.map(object => [object.key, object]));
  return {
    items: keys.flatMap(key => {
      const object = byKey.get(key);
      const owners = entitiesOf.get(key);
      const streams = streamsOf.get(key);
      return object && owners && streams
        ? [describe(object, states.get(key)!, [...streams], [...owners])]
        : [];
    }),
    ...(keys.length === page.limit && { next: keys[keys.length - 1] }),
  };
}

/** Served by timeline_item_idx (item_key). */
export function itemKeysAfter(
  database: Knex,
  after: string,
  limit: number,
): Knex.QueryBuilder<any, string[]> {
  return database('timeline')
    .where('item_key', '>', after)
    .distinct('item_key')
    .orderBy('item_key')
    .limit(limit)
    .pluck('item_key');
}

function gather<T>(
  rows: readonly T[],
  pairOf: (row: T) => readonly [string, string] | undefined,
): Map<string, Set<string>> {
  const gathered = new Map<string, Set<string>>();
  for (const row of rows) {
    const pair = pairOf(row);
    if (pair) {
      const values = gathered.get(pair[0]) ?? new Set();
      gathered.set(pair[0], values.add(pair[1]));
    }
  }
  return gathered;
}

function describe(
  { key, kind, title, url, type }: ObjectRow,
  state: string,
  streams: string[],
  entities: string[],
): ListedItem {
  return {
    key,
    kind,
    ...(title !== null && { title }),
    ...(type !== null && { type }),
    ...(url !== null && { url }),
    state,
    streams,
    entities,
  };
}
