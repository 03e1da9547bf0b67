import { selectByKeys } from '../log/bulkRows';
import { QueryContext } from './QueryContext';

/**
 * Streams of which one of the owners owns a member that the reader may read.
 * Served by stream_member_entity_idx (entity_ref).
 */
export async function streamsOwnedBy(
  { database, entities, visibility }: QueryContext,
  owners: readonly string[],
): Promise<ReadonlySet<string>> {
  const { ownedBy } = await entities.read();
  const owned = [...new Set(owners.flatMap(owner => ownedBy(owner)))];
  const readable = [...(await visibility.visible(owned))];
  const rows = await selectByKeys<{ stream_ref: string }>(readable, part =>
    database('stream_member')
      .whereIn('entity_ref', [...part])
      .distinct('stream_ref'),
  );
  return new Set(rows.map(row => row.stream_ref));
}
