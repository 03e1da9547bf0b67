import { QueryContext } from './QueryContext';

const CHUNK = 500;

/** Those of the objects that belong to an entity which the reader may read. */
export async function readableObjects(
  { database, visibility }: Pick<QueryContext, 'database' | 'visibility'>,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (visibility.all) {
    return new Set(keys);
  }
  const rows: { object_key: string; entity_ref: string }[] = [];
  for (let i = 0; i < keys.length; i += CHUNK) {
    rows.push(
      ...(await database('object_entity')
        .whereIn('object_key', keys.slice(i, i + CHUNK))
        .select('object_key', 'entity_ref')),
    );
  }
  const visible = await visibility.visible(rows.map(row => row.entity_ref));
  return new Set(
    rows.filter(row => visible.has(row.entity_ref)).map(row => row.object_key),
  );
}
