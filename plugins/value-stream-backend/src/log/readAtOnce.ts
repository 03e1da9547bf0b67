import { Knex } from 'knex';
import { Db, isPostgres } from './bulkRows';

/**
 * Runs many queries that belong together. SQLite has one connection, for which
 * each query by itself would wait behind whoever else writes; here they wait
 * once. What they hold it for has to be short.
 */
export function readAtOnce<T>(
  database: Knex,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return isPostgres(database) ? read(database) : database.transaction(read);
}
