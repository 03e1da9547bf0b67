import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { letDerive } from './letDerive';

jest.setTimeout(60_000);

const NOW = 1_000_000;
const nobody = new AbortController().signal;

describe.each(databaseIds)('a history on %s', id => {
  const waitsFor = async (leasedUntil: number, derive: boolean) => {
    const database = await migratedDatabase(id);
    await database('dirty').insert({
      key: 'item:a',
      version: 1,
      leased_until: leasedUntil,
    });
    const begun = performance.now();
    const derived = derive
      ? new Promise(done => setTimeout(done, 200)).then(() =>
          database('dirty').delete(),
        )
      : undefined;
    await letDerive(database, () => NOW, nobody);
    const waited = performance.now() - begun;
    await derived;
    await database.destroy();
    return waited;
  };
  const onSqlite = id.startsWith('SQLITE');

  it('waits on SQLite until that is derived which may be', async () => {
    const waited = await waitsFor(NOW, true);
    expect(waited >= 190).toBe(onSqlite);
    expect(waited).toBeLessThan(900);
  });

  it('does not wait for what is held back or at work', async () => {
    expect(await waitsFor(NOW + 1, false)).toBeLessThan(900);
  });

  it('waits no longer than a second where nobody derives', async () => {
    expect((await waitsFor(NOW, false)) >= 1_000).toBe(onSqlite);
  });
});
