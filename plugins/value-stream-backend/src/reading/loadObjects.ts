import { DeliveryObject, ObjectKind } from '@value-stream/flow-engine';
import { Knex } from 'knex';

const CHUNK = 300;

interface ObjectRow {
  readonly key: string;
  readonly kind: string;
  readonly source: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly type: string | null;
  readonly original_type: string | null;
  readonly original_status: string | null;
  readonly attributes: string;
}

/** Those of the objects that are known. */
export async function loadObjects(
  database: Knex,
  keys: readonly string[],
): Promise<readonly DeliveryObject[]> {
  const objects: DeliveryObject[] = [];
  for (let i = 0; i < keys.length; i += CHUNK) {
    const rows: ObjectRow[] = await database('object')
      .whereIn('key', keys.slice(i, i + CHUNK))
      .select('*');
    objects.push(...rows.map(describe));
  }
  return objects;
}

function describe(row: ObjectRow): DeliveryObject {
  return {
    key: row.key,
    kind: row.kind as ObjectKind,
    source: row.source,
    ...(row.title !== null && { title: row.title }),
    ...(row.url !== null && { url: row.url }),
    ...(row.type !== null && { type: row.type }),
    ...(row.original_type !== null && { originalType: row.original_type }),
    ...(row.original_status !== null && {
      originalStatus: row.original_status,
    }),
    attributes: JSON.parse(row.attributes),
  };
}
