import { Timeline } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LoadedHistory } from './loadHistories';

/** Stored timelines of an item's children in a stream. */
export type ChildTimelines = (
  itemKey: string,
  streamRef: string,
) => readonly Timeline[];

/**
 * Loads what the children of items were last composed to, by
 * `timeline_item_idx`. Where a child changes later, its parents are composed
 * again. Items that descend from themselves have no children.
 */
export async function loadChildTimelines(
  db: Db,
  tables: FactTables,
  histories: readonly LoadedHistory[],
): Promise<ChildTimelines> {
  const childrenOf = new Map(
    histories.map(history => [history.item.key, childrenIn(history)]),
  );
  const keys = [...new Set([...childrenOf.values()].flat())];
  const rows = await selectByKeys<{
    stream_ref: string;
    item_key: string;
    episode: number;
    body: string;
  }>(keys, part =>
    db(tables.timeline)
      .whereRaw(isOneOf(db, 'item_key', part))
      .orderBy(['item_key', 'episode'])
      .select('stream_ref', 'item_key', 'episode', 'body'),
  );
  const timelines = new Map<string, Timeline[]>();
  for (const row of rows) {
    const place = `${row.stream_ref}\n${row.item_key}`;
    const list = timelines.get(place) ?? [];
    list.push(JSON.parse(row.body));
    timelines.set(place, list);
  }
  return (itemKey, streamRef) =>
    (childrenOf.get(itemKey) ?? []).flatMap(
      child => timelines.get(`${streamRef}\n${child}`) ?? [],
    );
}

function childrenIn({ item, links }: LoadedHistory): readonly string[] {
  const parts = links.filter(({ relation }) => relation === 'child-of');
  const seen = new Set<string>();
  const ahead = [item.key];
  for (let parent = ahead.pop(); parent !== undefined; parent = ahead.pop()) {
    for (const { from, to } of parts) {
      if (to === parent && !seen.has(from)) {
        seen.add(from);
        ahead.push(from);
      }
    }
  }
  return seen.has(item.key)
    ? []
    : parts.flatMap(({ from, to }) => (to === item.key ? [from] : [])).sort();
}
