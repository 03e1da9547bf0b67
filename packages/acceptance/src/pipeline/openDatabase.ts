import knexFactory, { Knex } from 'knex';

/**
 * A database as the portal would have it: a file of SQLite, or PostgreSQL.
 *
 * @param address - path of a file, `:memory:`, or a `postgres://` URL
 */
export function openDatabase(address: string): Knex {
  if (address.startsWith('postgres://')) {
    return knexFactory({ client: 'pg', connection: address });
  }
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename: address },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}
