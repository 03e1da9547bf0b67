import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { flaggingItems } from './flagNames';
import { loadFormerSelves, loadItemsKnownAs } from './formerSelves';

/** Blocked by it, or blocked by what is: the second is shown as `via`. */
const REACH = 2;

/**
 * Items whose waits follow from the given ones: those that are or were blocked
 * by them or name them in a flag, directly or at one remove, under whatever key
 * one names the other.
 */
export async function waitingItems(
  db: Db,
  tables: FactTables,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let frontier = [...keys];
  for (let reach = 0; reach < REACH && frontier.length; reach += 1) {
    const selves = await loadFormerSelves(db, tables, frontier);
    const named = [...frontier, ...selves.keys()];
    const rows = await selectByKeys<{ from_key: string }>(named, part =>
      db(tables.link)
        .whereRaw(isOneOf(db, 'to_key', part))
        .where('relation', 'blocked-by')
        .distinct()
        .select('from_key'),
    );
    const waiting = [
      ...rows.map(({ from_key }) => from_key),
      ...(await flaggingItems(db, tables, named)),
    ];
    const known = await loadItemsKnownAs(db, tables, waiting);
    frontier = [...new Set(waiting.map(key => known.get(key) ?? key))].filter(
      key => !found.has(key),
    );
    frontier.forEach(key => found.add(key));
  }
  return found;
}
