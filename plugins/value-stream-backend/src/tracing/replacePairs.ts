import { Knex } from 'knex';
import { inChunks, insertGroups, isOneOf } from '../log/bulkRows';

/** Rows for which a statement of their own is worth it. */
const MANY = 200;

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
    /** Value of the second column of rows that are another's to write. */
    readonly others?: string;
  },
): Promise<readonly string[][]> {
  const { known, columns, found, others } = options;
  const added = new Map(found.map(row => [row.join('\n'), row]));
  const gone: string[][] = [];
  if (known.length) {
    const stored = await tx(table)
      .whereRaw(isOneOf(tx, 'object_key', known))
      .select('*');
    for (const row of stored) {
      const cells = columns.map(column => row[column] as string);
      if (!added.delete(cells.join('\n')) && cells[1] !== others) {
        gone.push(cells);
      }
    }
  }
  for (const part of inChunks(gone, 400)) {
    await tx(table)
      .whereIn([...columns], part as string[][])
      .delete();
  }
  const types = Object.fromEntries(
    columns.map(column => [column, 'text' as const]),
  );
  await insertGroups(tx, table, types, groupedBySecond([...added.values()]));
  return [...gone, ...added.values()];
}

/** Rows with the same second column, which then travels once, where it is that of many. */
function groupedBySecond(
  rows: readonly string[][],
): readonly (readonly string[][])[] {
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const group = groups.get(row[1]);
    if (group) {
      group.push(row);
    } else {
      groups.set(row[1], [row]);
    }
  }
  const large = [...groups.values()].filter(({ length }) => length >= MANY);
  const small = [...groups.values()].filter(({ length }) => length < MANY);
  return [...large, small.flat()];
}
