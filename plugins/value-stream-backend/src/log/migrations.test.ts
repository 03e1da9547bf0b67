import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DATABASES, databaseIds } from '../__testUtils__/testDatabases';
import { isPostgres } from './bulkRows';

jest.setTimeout(60_000);

const migrations = {
  directory: resolvePackagePath(
    '@value-stream/backstage-plugin-value-stream-backend',
    'migrations',
  ),
};

async function tablesOf(database: Knex): Promise<string[]> {
  const names: string[] = isPostgres(database)
    ? await database('information_schema.tables')
        .where({ table_schema: 'public' })
        .pluck('table_name')
    : await database('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => !/^(knex_migrations|sqlite_)/.test(name)).sort();
}

describe.each(databaseIds)('migrations on %s', id => {
  it('go up, down without leaving anything, and up again', async () => {
    const database = await DATABASES.init(id);
    await database.migrate.latest(migrations);
    const up = await tablesOf(database);
    expect(up).toEqual(
      expect.arrayContaining([
        'activity',
        'link',
        'next_link',
        'next_wait',
        'tie',
        'timeline',
      ]),
    );
    await database.migrate.rollback(migrations, true);
    expect(await tablesOf(database)).toEqual([]);
    await database.migrate.latest(migrations);
    expect(await tablesOf(database)).toEqual(up);
    await database.destroy();
  });

  if (id === 'POSTGRES_18') {
    it('sort keys bytewise', async () => {
      const database = await DATABASES.init(id);
      await database.migrate.latest(migrations);
      await database('setting').insert(
        ['a', 'B', 'ä', 'Z'].map(name => ({ name, value: '' })),
      );
      expect(await database('setting').orderBy('name').pluck('name')).toEqual([
        'B',
        'Z',
        'a',
        'ä',
      ]);
      await database.destroy();
    });
  }
});
