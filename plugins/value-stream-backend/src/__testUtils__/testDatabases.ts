import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrateDatabase } from '../log/prepareDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Databases that tests run on; PostgreSQL where a connection string is given. */
export const databaseIds: TestDatabaseId[] = databases.eachSupportedId().flat();

/** A database of its own with the plugin's tables. */
export async function migratedDatabase(id: TestDatabaseId): Promise<Knex> {
  const database = await databases.init(id);
  await migrateDatabase(database);
  return database;
}

/** Does something with such a database, which is closed whatever happens. */
export async function withMigratedDatabase(
  id: TestDatabaseId,
  work: (database: Knex) => Promise<void>,
): Promise<void> {
  const database = await migratedDatabase(id);
  try {
    await work(database);
  } finally {
    await database.destroy();
  }
}
