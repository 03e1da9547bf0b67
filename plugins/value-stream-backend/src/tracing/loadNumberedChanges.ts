import { Db, isOneOf } from '../log/bulkRows';
import { FactTables } from '../log/factTables';

/**
 * Number → key of the changes of a lane's repository: those that go by
 * `<repository>!<number>`, by the primary key of `object_name`, and those that
 * name no repository but share a selector with the lane's commits.
 */
export async function loadNumberedChanges(
  db: Db,
  tables: FactTables,
  lane: string,
  sampleCommit: string | undefined,
): Promise<ReadonlyMap<number, string>> {
  const changes = new Map<number, string>();
  if (sampleCommit === undefined) {
    return changes;
  }
  const prefix = `${lane.replace(/^git:/, '').toUpperCase()}!`;
  const named: { name: string; key: string }[] = await db(tables.objectName)
    .where('name', '>=', prefix)
    .where('name', '<', `${prefix.slice(0, -1)}"`)
    .where('role', 'named')
    .orderBy(['name', 'object_key'])
    .select({ name: 'name', key: 'object_key' });
  for (const { name, key } of named) {
    addOnce(changes, Number(name.slice(prefix.length)), key);
  }
  const any = await db(tables.object).where({ kind: 'change' }).first('key');
  if (!any) {
    return changes;
  }
  const selectors: string[] = await db(tables.objectSelector)
    .where({ object_key: sampleCommit })
    .whereNot('selector', 'like', 'entity=%')
    .pluck('selector');
  const rows: { key: string; attributes: string }[] = await db({
    s: tables.objectSelector,
  })
    .join({ o: tables.object }, 'o.key', 's.object_key')
    .where('o.kind', 'change')
    .whereNot('o.attributes', 'like', '%"repository":%')
    .whereRaw(isOneOf(db, 's.selector', selectors))
    .distinct()
    .orderBy('o.key')
    .select({ key: 'o.key', attributes: 'o.attributes' });
  for (const { key, attributes } of rows) {
    const { number } = JSON.parse(attributes);
    if (typeof number === 'number') {
      addOnce(changes, number, key);
    }
  }
  return changes;
}

function addOnce(into: Map<number, string>, number: number, key: string) {
  if (!into.has(number)) {
    into.set(number, key);
  }
}
