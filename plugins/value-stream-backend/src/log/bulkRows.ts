import { Knex } from 'knex';
import { giveWay } from './giveWay';

/** A connection or a transaction; within a transaction always the transaction. */
export type Db = Knex | Knex.Transaction;

export type Cell = string | number | null;
export type Columns = Readonly<Record<string, 'text' | 'integer'>>;

/** Rows of one statement: few enough to leave the event loop free between two. */
const ROWS_PER_STATEMENT = 500;

export function isPostgres(db: Db): boolean {
  return db.client.config.client.includes('pg');
}

/**
 * Inserts rows in statements of bounded size. On PostgreSQL each column
 * travels as one array, on SQLite all rows as one JSON text: the statement's
 * text stays the same, and no database's limit on variables applies.
 *
 * @param onConflict - text from `on conflict`, for example
 * `(key) do update set n = excluded.n`; ignored rows need `do nothing`.
 */
export async function insertRows(
  db: Db,
  into: string,
  columns: Columns,
  rows: readonly (readonly Cell[])[],
  onConflict?: string,
): Promise<void> {
  const names = Object.keys(columns);
  const list = names.map(name => `"${name}"`).join(', ');
  const postgres = isPostgres(db);
  const values = postgres
    ? `select * from unnest(${names
        .map(name =>
          columns[name] === 'integer' ? '?::bigint[]' : '?::text[]',
        )
        .join(', ')})`
    : `select ${names
        .map((_, i) => `json_extract(value, '$[${i}]')`)
        .join(', ')} from json_each(?) where true`;
  const statement = `insert into "${into}" (${list}) ${values}${
    onConflict ? ` on conflict ${onConflict}` : ''
  }`;
  const perStatement = postgres ? ROWS_PER_STATEMENT * 4 : ROWS_PER_STATEMENT;
  for (const part of inChunks(rows, perStatement)) {
    await db.raw(
      statement,
      postgres
        ? (names.map((_, i) => part.map(row => row[i])) as any[])
        : [JSON.stringify(part)],
    );
    await giveWay();
  }
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
  for (const part of inChunks(keys)) {
    for (const row of (await query(part)) as Row[]) {
      rows.push(row);
    }
    await giveWay();
  }
  return rows;
}
