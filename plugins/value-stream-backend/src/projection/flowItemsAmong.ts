import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { FLOW_ITEM_OF_KIND, FLOW_ITEM_ORDER } from './flowItemKinds';
import { loadStreams, ProjectedStream } from './loadStreams';

/**
 * Which of some objects may have a timeline: those that a stream they belong to
 * counts, or would count as soon as its flow item is settled anew, and those
 * that have one, which may have to go. Most objects of a history are runs,
 * deployments and commits that no stream counts; none of them need be looked at
 * again. By the primary keys of `object` and `object_entity`, and
 * `timeline_item_idx`.
 */
export async function flowItemsAmong(
  db: Db,
  tables: FactTables,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const all = [...keys];
  const found = new Set(
    await selectByKeys<{ item_key: string }>(all, part =>
      db(tables.timeline)
        .whereRaw(isOneOf(db, 'item_key', part))
        .distinct()
        .select('item_key'),
    ).then(rows => rows.map(row => row.item_key)),
  );
  const rows = await selectByKeys<{
    key: string;
    kind: string;
    stream: string;
  }>(all, part =>
    db({ o: tables.object })
      .join({ e: tables.objectEntity }, 'e.object_key', 'o.key')
      .join({ m: 'stream_member' }, 'm.entity_ref', 'e.entity_ref')
      .whereRaw(isOneOf(db, 'o.key', part))
      .whereIn('o.kind', [...FLOW_ITEM_OF_KIND.keys()])
      .distinct()
      .select({ key: 'o.key', kind: 'o.kind', stream: 'm.stream_ref' }),
  );
  const streams = await loadStreams(db, [
    ...new Set(rows.map(({ stream }) => stream)),
  ]);
  for (const { key, kind, stream } of rows) {
    const counting = streams.get(stream);
    if (counting && mayCount(counting, kind)) {
      found.add(key);
    }
  }
  return found;
}

/** Whether a stream counts objects of a kind, or prefers them to what it counts. */
function mayCount(
  { auto, definition }: ProjectedStream,
  kind: string,
): boolean {
  const own = FLOW_ITEM_ORDER.indexOf(FLOW_ITEM_OF_KIND.get(kind)!);
  const counted = FLOW_ITEM_ORDER.indexOf(definition.flowItem);
  return own === counted || (auto && own < counted);
}
