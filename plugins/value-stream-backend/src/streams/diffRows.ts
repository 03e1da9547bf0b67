/** A database row by column. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What has to be done to a table. */
export interface RowChanges {
  readonly inserted: readonly Row[];
  readonly updated: readonly Row[];
  readonly deleted: readonly Row[];
}

/**
 * The changes that turn the stored rows into the wanted ones. Rows are the
 * same by `keys` and equal by `values`.
 */
export function diffRows(
  stored: readonly Row[],
  wanted: readonly Row[],
  keys: readonly string[],
  values: readonly string[],
): RowChanges {
  const keyOf = (row: Row) => keys.map(key => row[key]).join('\n');
  const valueOf = (row: Row) => values.map(key => row[key]).join('\n');
  const before = new Map(stored.map(row => [keyOf(row), valueOf(row)]));
  const after = new Set(wanted.map(keyOf));
  return {
    inserted: wanted.filter(row => !before.has(keyOf(row))),
    updated: wanted.filter(row => {
      const value = before.get(keyOf(row));
      return value !== undefined && value !== valueOf(row);
    }),
    deleted: stored.filter(row => !after.has(keyOf(row))),
  };
}
