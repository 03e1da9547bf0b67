import { Knex } from 'knex';
import { arrayText } from './arrayText';
import { giveWay } from './giveWay';
import { writeBehind } from './writeBehind';

/** A connection or a transaction; within a transaction always the transaction. */
export type Db = Knex | Knex.Transaction;

export type Cell = string | number | null;
export type Columns = Readonly<Record<string, 'text' | 'integer'>>;

/** Rows of one statement: few enough to leave the event loop free between two. */
const ROWS_PER_STATEMENT = 500;
/** Keys of one look-up, which is short work for each. */
const KEYS_PER_QUERY = 1_000;

export function isPostgres(db: Db): boolean {
  return db.client.config.client.includes('pg');
}

/**
 * Inserts rows in statements of bounded size. On PostgreSQL each column
 * travels as one array, or as one value where all rows have the same; on SQLite
 * all rows travel as one JSON text. No database's limit on variables applies.
 *
 * @param onConflict - text from `on conflict`, for example
 * `(key) do update set n = excluded.n`; ignored rows need `do nothing`.
 */
export function insertRows(
  db: Db,
  into: string,
  columns: Columns,
  rows: readonly (readonly Cell[])[],
  onConflict?: string,
): Promise<void> {
  return insertGroups(db, into, columns, [rows], onConflict);
}

/**
 * The same for rows in groups, each of which has values in common. Each
 * statement is made while the one before runs.
 */
export async function insertGroups(
  db: Db,
  into: string,
  columns: Columns,
  groups: Iterable<readonly (readonly Cell[])[]>,
  onConflict?: string,
): Promise<void> {
  const names = Object.keys(columns);
  const list = names.map(name => `"${name}"`).join(', ');
  const postgres = isPostgres(db);
  const perStatement = postgres ? ROWS_PER_STATEMENT * 4 : ROWS_PER_STATEMENT;
  const behind = writeBehind();
  for (const rows of groups) {
    for (const part of inChunks(rows, perStatement)) {
      const { select, bindings } = postgres
        ? arraysOf(names, columns, part)
        : jsonOf(names, part);
      const statement = `insert into "${into}" (${list}) ${select}${
        onConflict ? ` on conflict ${onConflict}` : ''
      }`;
      await behind.write(() => db.raw(statement, bindings as any[]));
    }
  }
  await behind.end();
}

interface Selected {
  readonly select: string;
  readonly bindings: readonly unknown[];
}

function arraysOf(
  names: readonly string[],
  columns: Columns,
  rows: readonly (readonly Cell[])[],
): Selected {
  const picked: string[] = [];
  const arrays: string[] = [];
  const values: unknown[] = [];
  const lists: unknown[] = [];
  names.forEach((name, i) => {
    const type = columns[name] === 'integer' ? 'bigint' : 'text';
    const value = rows[0][i];
    if (i > 0 && rows.every(row => row[i] === value)) {
      picked.push(`?::${type}`);
      values.push(value);
    } else {
      picked.push(`c${i}`);
      arrays.push(`c${i}`);
      lists.push(arrayText(rows.map(row => row[i])));
    }
  });
  const types = names.flatMap((name, i) =>
    arrays.includes(`c${i}`)
      ? [columns[name] === 'integer' ? '?::bigint[]' : '?::text[]']
      : [],
  );
  return {
    select: `select ${picked.join(', ')} from unnest(${types.join(
      ', ',
    )}) as rows (${arrays.join(', ')})`,
    bindings: [...values, ...lists],
  };
}

function jsonOf(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): Selected {
  return {
    select: `select ${names
      .map((_, i) => `json_extract(value, '$[${i}]')`)
      .join(', ')} from json_each(?) where true`,
    bindings: [JSON.stringify(rows)],
  };
}

/** A condition that the column is one of the keys, with a single variable. */
export function isOneOf(
  db: Db,
  column: string,
  keys: readonly string[],
): Knex.Raw {
  return isPostgres(db)
    ? db.raw('?? = any(?::text[])', [column, keys as unknown as string])
    : db.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(keys),
      ]);
}

/** The keys in parts small enough for one query. */
export function* inChunks<T>(
  items: readonly T[],
  size: number = ROWS_PER_STATEMENT,
): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) {
    yield items.slice(i, i + size);
  }
}

/** Runs a query per bounded part of the keys and gives all rows. */
export async function selectByKeys<Row>(
  keys: readonly string[],
  query: (part: readonly string[]) => PromiseLike<unknown>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of inChunks(keys, KEYS_PER_QUERY)) {
    for (const row of (await query(part)) as Row[]) {
      rows.push(row);
    }
    await giveWay();
  }
  return rows;
}
