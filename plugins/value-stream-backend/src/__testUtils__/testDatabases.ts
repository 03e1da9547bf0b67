import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrateDatabase } from '../log/prepareDatabase';

const POSTGRES_URL =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

export const DATABASES = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

if (POSTGRES_URL && !DATABASES.supports('POSTGRES_18')) {
  throw new Error('PostgreSQL is given for tests but would be left out');
}

/** Databases that tests run on; PostgreSQL where a connection string is given. */
export const databaseIds: TestDatabaseId[] = DATABASES.eachSupportedId().flat();

/** A database of its own with the plugin's tables. */
export async function migratedDatabase(id: TestDatabaseId): Promise<Knex> {
  const database = await DATABASES.init(id);
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
