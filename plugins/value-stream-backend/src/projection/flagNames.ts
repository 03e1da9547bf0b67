import { Knex } from 'knex';
import {
  Db,
  inChunks,
  insertRows,
  isOneOf,
  selectByKeys,
} from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { FLAG_ROLE } from '../tracing/ObjectName';

const COLUMNS = { name: 'text', role: 'text', object_key: 'text' } as const;

/**
 * Brings the names that the flags of some items speak of to what was found, so
 * that these are derived anew when something else goes by such a name.
 *
 * @param found - by item; items without an entry have none
 * @returns items whose flags name others than before
 */
export async function writeFlagNames(
  tx: Knex.Transaction,
  tables: FactTables,
  itemKeys: readonly string[],
  found: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> {
  const stored = await selectByKeys<{ name: string; object_key: string }>(
    itemKeys,
    part =>
      tx(tables.objectName)
        .where('role', FLAG_ROLE)
        .whereRaw(isOneOf(tx, 'object_key', part))
        .select('name', 'object_key'),
  );
  const gone = new Map(
    stored.map(row => [`${row.object_key}\n${row.name}`, row]),
  );
  const come: string[][] = [];
  const changed = new Set<string>();
  for (const key of itemKeys) {
    for (const name of found.get(key) ?? []) {
      if (!gone.delete(`${key}\n${name}`)) {
        come.push([name, FLAG_ROLE, key]);
        changed.add(key);
      }
    }
  }
  for (const part of inChunks([...gone.values()], 300)) {
    await tx(tables.objectName)
      .whereIn(
        ['name', 'role', 'object_key'],
        part.map(({ name, object_key }) => [name, FLAG_ROLE, object_key]),
      )
      .delete();
  }
  await insertRows(tx, tables.objectName, COLUMNS, come);
  return [...changed];
}

/** Items whose flags name one of the objects, by the indexes of `object_name`. */
export async function flaggingItems(
  db: Db,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectByKeys<{ key: string }>(objectKeys, part =>
    db({ n: tables.objectName })
      .join({ f: tables.objectName }, join =>
        join.on('f.name', 'n.name').andOnVal('f.role', FLAG_ROLE),
      )
      .whereRaw(isOneOf(db, 'n.object_key', part))
      .whereIn('n.role', ['named', 'formerly'])
      .distinct()
      .select({ key: 'f.object_key' }),
  );
  return rows.map(({ key }) => key);
}
