import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { loadFormerSelves, loadItemsKnownAs } from './formerSelves';
import { Awaited } from './linkedTies';

/**
 * What blocks items, or did until it was taken back, under whatever keys the
 * link names either: one that a delivery tells may name both by numbers only.
 * By the primary key of `link`.
 *
 * @returns each pair once, by the keys that items go by now, sorted; with
 * confidence 0 where all links of it were taken back
 */
export async function loadBlockers(
  db: Db,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<readonly Awaited[]> {
  const selves = await loadFormerSelves(db, tables, itemKeys);
  const rows = await selectByKeys<{
    from_key: string;
    to_key: string;
    confidence: number;
  }>([...new Set([...itemKeys, ...selves.keys()])], part =>
    db(tables.link)
      .whereRaw(isOneOf(db, 'from_key', part))
      .where('relation', 'blocked-by')
      .groupBy('from_key', 'to_key')
      .select('from_key', 'to_key')
      .max({ confidence: 'confidence' }),
  );
  const known = await loadItemsKnownAs(db, tables, [
    ...new Set(rows.map(({ to_key: to }) => to)),
  ]);
  const pairs = new Map<string, Awaited>();
  for (const { from_key, to_key, confidence } of rows) {
    const from = selves.get(from_key) ?? from_key;
    const to = known.get(to_key) ?? to_key;
    const pair = `${from}\n${to}`;
    if (from !== to) {
      pairs.set(pair, {
        from,
        to,
        relation: 'blocked-by',
        confidence: Math.max(
          pairs.get(pair)?.confidence ?? 0,
          confidence / 1000,
        ),
      });
    }
  }
  return [...pairs.keys()].sort().map(pair => pairs.get(pair)!);
}
