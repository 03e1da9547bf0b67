import { Db } from './bulkRows';
import { giveWay } from './giveWay';

/** Rows of one query: few enough to be short work for a driver that answers at once. */
const PAGE = 500;

/**
 * All rows of a table, page by page in the order of its key, so that the event
 * loop answers others between two pages. Within a transaction they are those of
 * one instant.
 */
export async function readInPages<Row extends Record<string, any>>(
  db: Db,
  table: string,
  key: readonly string[],
  columns: readonly string[],
): Promise<Row[]> {
  const all: Row[] = [];
  const names = key.map(() => '??').join(', ');
  const places = key.map(() => '?').join(', ');
  for (let last: Row | undefined; ; ) {
    const query = db(table)
      .orderBy([...key])
      .limit(PAGE)
      .select([...columns]);
    if (last) {
      const from = last;
      query.whereRaw(`(${names}) > (${places})`, [
        ...key,
        ...key.map(name => from[name]),
      ]);
    }
    const rows: Row[] = await query;
    for (const row of rows) {
      all.push(row);
    }
    await giveWay();
    if (rows.length < PAGE) {
      return all;
    }
    last = rows[rows.length - 1];
  }
}
