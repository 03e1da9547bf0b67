import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { flaggingItems } from './flagNames';

/** Blocked by it, or blocked by what is: the second is shown as `via`. */
const REACH = 2;

/**
 * Items whose waits follow from the given ones: those that are or were blocked
 * by them or name them in a flag, directly or at one remove.
 */
export async function waitingItems(
  db: Db,
  tables: FactTables,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let frontier = [...keys];
  for (let reach = 0; reach < REACH && frontier.length; reach += 1) {
    const rows = await selectByKeys<{ from_key: string }>(frontier, part =>
      db(tables.link)
        .whereRaw(isOneOf(db, 'to_key', part))
        .where('relation', 'blocked-by')
        .distinct()
        .select('from_key'),
    );
    const flagging = await flaggingItems(db, tables, frontier);
    frontier = [...rows.map(({ from_key }) => from_key), ...flagging].filter(
      key => !found.has(key),
    );
    frontier.forEach(key => found.add(key));
  }
  return found;
}
