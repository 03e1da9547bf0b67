import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex, { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { migrateDatabase, prepareDatabase } from './prepareDatabase';
import { openReader } from './openReader';

jest.setTimeout(60_000);

describe('the client that questions are asked by', () => {
  let folder: string;
  let database: Knex;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reader-'));
    database = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'facts.sqlite') },
      useNullAsDefault: true,
    });
    await migrateDatabase(database);
    await prepareDatabase(database);
  });
  afterEach(async () => {
    await database.destroy();
    await rm(folder, { recursive: true });
  });

  const mark = (db: Knex, key: string) =>
    db('dirty').insert({ key, version: 1, leased_until: 0 });

  it('is answered while somebody writes, with what was committed last', async () => {
    const { reader, close } = openReader(database);
    const keys = () => reader('dirty').orderBy('key').pluck('key');
    await mark(database, 'item:a');
    await database.transaction(async tx => {
      await mark(tx, 'item:b');
      expect(await keys()).toEqual(['item:a']);
    });
    expect(await keys()).toEqual(['item:a', 'item:b']);
    await close();
  });

  it('writes nothing', async () => {
    const { reader, close } = openReader(database);
    await expect(mark(reader, 'item:a')).rejects.toThrow(/readonly/);
    await close();
  });

  it.each(databaseIds)(
    'is the client itself on %s in memory or on a server',
    async id => {
      const other = await migratedDatabase(id);
      const { reader, close } = openReader(other);
      expect(reader).toBe(other);
      await close();
      expect(await other('dirty').select('key')).toEqual([]);
      await other.destroy();
    },
  );
});
