import { Knex } from 'knex';
import { Db, isPostgres } from './bulkRows';
import { lookUp } from './lookUp';

/**
 * Runs many queries that belong together, each of them a look-up of a bounded
 * number of keys. SQLite has one connection, for which each query by itself
 * would wait behind whoever else writes; here they wait once. What they hold it
 * for has to be short. PostgreSQL is told how to look up, see `lookUp`.
 */
export function readAtOnce<T>(
  database: Knex,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return isPostgres(database)
    ? lookUp(database, read)
    : database.transaction(read);
}
