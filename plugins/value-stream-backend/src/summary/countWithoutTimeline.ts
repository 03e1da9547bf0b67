import { Knex } from 'knex';
import { inChunks } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';
import { isFlowItem } from '../projection/composeRows';
import { KIND_OF_FLOW_ITEM } from '../projection/flowItemKinds';
import { ProjectedStream } from '../projection/loadStreams';

const MEMBERS = 200;

interface ItemRow {
  readonly key: string;
  readonly type: string | null;
  readonly original_type: string | null;
  readonly attributes: string;
}

/**
 * Flow items of a stream's members that have no timeline in it: nothing dated
 * is known of them, or they could not be composed.
 */
export async function countWithoutTimeline(
  database: Knex,
  stream: ProjectedStream,
  memberRefs: readonly string[],
): Promise<number> {
  const { ref, flowItem } = stream.definition;
  const found = new Set<string>();
  for (const members of inChunks(memberRefs, MEMBERS)) {
    const rows: ItemRow[] = await itemsWithoutTimeline(
      database,
      ref,
      KIND_OF_FLOW_ITEM[flowItem],
      members,
    );
    for (const row of rows) {
      const object = {
        kind: KIND_OF_FLOW_ITEM[flowItem],
        type: row.type ?? undefined,
        originalType: row.original_type ?? undefined,
        attributes: JSON.parse(row.attributes),
      };
      if (isFlowItem(object, stream)) {
        found.add(row.key);
      }
    }
    await giveWay();
  }
  return found.size;
}

/** Served by object_entity_entity_idx (entity_ref, object_key) and the timeline's primary key. */
export function itemsWithoutTimeline(
  database: Knex,
  streamRef: string,
  kind: string,
  memberRefs: readonly string[],
): Knex.QueryBuilder {
  return database({ e: 'object_entity' })
    .join({ o: 'object' }, 'o.key', 'e.object_key')
    .whereIn('e.entity_ref', [...memberRefs])
    .where('o.kind', kind)
    .whereNotExists(
      database({ t: 'timeline' })
        .where('t.stream_ref', streamRef)
        .whereRaw('?? = ??', ['t.item_key', 'o.key'])
        .select(database.raw('1')),
    )
    .select('o.key', 'o.type', 'o.original_type', 'o.attributes');
}
