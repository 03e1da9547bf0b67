import { TestDatabases, TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrateDatabase } from '../../log/prepareDatabase';

const POSTGRES_URL =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

export const DATABASES = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

if (POSTGRES_URL && !DATABASES.supports('POSTGRES_18')) {
  throw new Error('PostgreSQL is given for tests but would be left out');
}

/** A database with the plugin's schema. */
export async function migrated(id: TestDatabaseId): Promise<Knex> {
  const database = await DATABASES.init(id);
  await migrateDatabase(database);
  return database;
}
