import { Slices } from '../log/inSlices';

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
export function* diffRows(
  stored: readonly Row[],
  wanted: readonly Row[],
  keys: readonly string[],
  values: readonly string[],
): Slices<RowChanges> {
  const textOf = (row: Row, names: readonly string[]) =>
    names.map(name => row[name]).join('\n');
  const before = new Map<string, string>();
  for (const row of stored) {
    before.set(textOf(row, keys), textOf(row, values));
    yield;
  }
  const after = new Set<string>();
  const inserted: Row[] = [];
  const updated: Row[] = [];
  for (const row of wanted) {
    const key = textOf(row, keys);
    const value = before.get(key);
    after.add(key);
    if (value === undefined) {
      inserted.push(row);
    } else if (value !== textOf(row, values)) {
      updated.push(row);
    }
    yield;
  }
  const deleted: Row[] = [];
  for (const row of stored) {
    if (!after.has(textOf(row, keys))) {
      deleted.push(row);
    }
    yield;
  }
  return { inserted, updated, deleted };
}
