import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { loadFormerSelves, loadItemsKnownAs } from './formerSelves';

/** An item, and another that blocks it. */
export interface Blocked {
  readonly from: string;
  readonly to: string;
}

/**
 * What blocks items, under whatever keys the link names either: one that a
 * delivery tells may name both by numbers only. By the primary key of `link`.
 *
 * @returns pairs of the keys that items go by now, sorted
 */
export async function loadBlockers(
  db: Db,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<readonly Blocked[]> {
  const selves = await loadFormerSelves(db, tables, itemKeys);
  const rows = await selectByKeys<{ from_key: string; to_key: string }>(
    [...new Set([...itemKeys, ...selves.keys()])],
    part =>
      db(tables.link)
        .whereRaw(isOneOf(db, 'from_key', part))
        .where('relation', 'blocked-by')
        .where('confidence', '>', 0)
        .distinct()
        .select('from_key', 'to_key'),
  );
  const known = await loadItemsKnownAs(db, tables, [
    ...new Set(rows.map(({ to_key: to }) => to)),
  ]);
  const pairs = new Map<string, Blocked>();
  for (const { from_key, to_key } of rows) {
    const from = selves.get(from_key) ?? from_key;
    const to = known.get(to_key) ?? to_key;
    if (from !== to) {
      pairs.set(`${from}\n${to}`, { from, to });
    }
  }
  return [...pairs.keys()].sort().map(key => pairs.get(key)!);
}
