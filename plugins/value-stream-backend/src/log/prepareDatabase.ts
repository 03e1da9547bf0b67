import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

/** Brings the schema up to date. */
export async function migrateDatabase(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@value-stream/backstage-plugin-value-stream-backend',
      'migrations',
    ),
  });
}

/**
 * On SQLite: readers do not wait for the writer, and what is committed has
 * reached the disk. PostgreSQL is so by itself.
 */
export async function prepareDatabase(database: Knex): Promise<void> {
  if (!isPostgres(database)) {
    await database.raw('pragma journal_mode = wal');
    await database.raw('pragma synchronous = full');
  }
}
