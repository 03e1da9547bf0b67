import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './bulkRows';
import { keepStatements } from './keepStatements';

/** Brings the schema up to date. */
export async function migrateDatabase(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@value-stream/backstage-plugin-value-stream-backend',
      'migrations',
    ),
  });
}

/** Pages of 4 KiB: rarely enough that a page written often is copied into the file once. */
const CHECKPOINT_PAGES = 16_000;
/** Enough for the upper levels of all indexes of a large history. */
export const CACHE_KIB = 64 * 1024;

/**
 * On SQLite: readers do not wait for the writer, and what is committed has
 * reached the disk. PostgreSQL is so by itself.
 */
export async function prepareDatabase(database: Knex): Promise<void> {
  if (!isPostgres(database)) {
    await database.raw('pragma journal_mode = wal');
    await database.raw('pragma synchronous = full');
    await database.raw(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    await database.raw(`pragma cache_size = -${CACHE_KIB}`);
    // It has one connection for as long as it lives.
    const connection = await database.client.acquireConnection();
    keepStatements(connection);
    await database.client.releaseConnection(connection);
  }
}
