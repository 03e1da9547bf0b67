import { Knex } from 'knex';
import { inChunks, insertRows, isOneOf } from '../log/bulkRows';

/**
 * Brings rows of nothing but text columns to what was found.
 *
 * @returns rows that came or went
 */
export async function replacePairs(
  tx: Knex.Transaction,
  table: string,
  options: {
    /** Objects that may have rows already. */
    readonly known: readonly string[];
    readonly columns: readonly string[];
    readonly found: readonly string[][];
  },
): Promise<readonly string[][]> {
  const { known, columns, found } = options;
  const added = new Map(found.map(row => [row.join('\n'), row]));
  const gone: string[][] = [];
  if (known.length) {
    const stored = await tx(table)
      .whereRaw(isOneOf(tx, 'object_key', known))
      .select('*');
    for (const row of stored) {
      const cells = columns.map(column => row[column] as string);
      if (!added.delete(cells.join('\n'))) {
        gone.push(cells);
      }
    }
  }
  for (const part of inChunks(gone, 400)) {
    await tx(table)
      .whereIn([...columns], part as string[][])
      .delete();
  }
  await insertRows(
    tx,
    table,
    Object.fromEntries(columns.map(column => [column, 'text' as const])),
    [...added.values()],
    `(${columns.join(', ')}) do nothing`,
  );
  return [...gone, ...added.values()];
}
