import createKnex from 'knex';
import { keepStatements } from './keepStatements';

describe('statements that a connection keeps', () => {
  it('are compiled once by their text, and again when others came between', () => {
    const compiled: string[] = [];
    const connection = {
      prepare: (sql: string) => {
        compiled.push(sql);
        return { sql };
      },
    };
    keepStatements(connection);
    const first = connection.prepare('select 1');
    expect(connection.prepare('select 1')).toBe(first);
    for (let n = 0; n < 500; n += 1) {
      connection.prepare(`select ${n} as n`);
    }
    expect(compiled).toHaveLength(501);
    expect(connection.prepare('select 1')).not.toBe(first);
  });

  it('follow the schema', async () => {
    const database = createKnex({
      client: 'better-sqlite3',
      connection: { filename: ':memory:' },
      useNullAsDefault: true,
    });
    const connection = await database.client.acquireConnection();
    keepStatements(connection);
    await database.client.releaseConnection(connection);
    await database.raw('create table t (a text)');
    await database('t').insert({ a: 'x' });
    const all = () => database('t').select('*');
    expect(await all()).toEqual([{ a: 'x' }]);
    await database.raw('alter table t add column b integer');
    await database('t').update({ b: 1 });
    expect(await all()).toEqual([{ a: 'x', b: 1 }]);
    await database.raw('alter table t rename to u');
    await database.raw('create table t (c text)');
    expect(await all()).toEqual([]);
    await database.destroy();
  });
});
