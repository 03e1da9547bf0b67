import { Slices } from '../log/inSlices';

/** A database row by column. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What has to be done to a table. */
export interface RowChanges<Wanted = object> {
  readonly inserted: readonly Wanted[];
  readonly updated: readonly Wanted[];
  readonly deleted: readonly Row[];
}

/**
 * The changes that turn the stored rows into the wanted ones. Rows are the
 * same by `keys` and equal by `values`; nothing else of a wanted row is read.
 */
export function* diffRows<Wanted extends object>(
  stored: readonly Row[],
  wanted: readonly Wanted[],
  keys: readonly (keyof Wanted & string)[],
  values: readonly (keyof Wanted & string)[],
): Slices<RowChanges<Wanted>> {
  const textOf = (row: object, names: readonly string[]) =>
    names.map(name => (row as Row)[name]).join('\n');
  const before = new Map<string, string>();
  for (const row of stored) {
    before.set(textOf(row, keys), textOf(row, values));
    yield;
  }
  const after = new Set<string>();
  const inserted: Wanted[] = [];
  const updated: Wanted[] = [];
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
