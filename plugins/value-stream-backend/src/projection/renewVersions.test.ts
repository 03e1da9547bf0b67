import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { LIVE_FACTS } from '../log/factTables';
import { changedItems, FactVersion, readVersions } from '../query/factVersions';
import { ChangedFacts, REMEMBERED, renewVersions } from './renewVersions';

jest.setTimeout(60_000);

const SHOP = 'system:default/shop';
const DESK = 'system:default/desk';

describe.each(databaseIds)('versions of facts on %s', id => {
  let database: Knex;
  beforeEach(async () => {
    database = await migratedDatabase(id);
  });
  afterEach(() => database.destroy());

  const change = (changed: ChangedFacts) =>
    database.transaction(tx => renewVersions(tx, LIVE_FACTS, changed));
  const versionOf = async (ref: string): Promise<FactVersion> =>
    (await readVersions(database, [ref]))[0];
  const changedSince = async (before: FactVersion, ref = SHOP) => {
    const keys = await changedItems(
      database,
      ref,
      before,
      await versionOf(ref),
    );
    return keys && [...keys].sort();
  };
  const items = (...keys: string[]) => new Map([[SHOP, new Set(keys)]]);

  it('name the items of all changes between two of a stream', async () => {
    await change(items('A'));
    const before = await versionOf(SHOP);
    await change(items('B', 'C'));
    await change(new Map([[DESK, new Set(['D'])], ...items('C', 'E')]));
    expect(await changedSince(before)).toEqual(['B', 'C', 'E']);
    expect((await versionOf(SHOP)).version).not.toBe(before.version);
  });

  it('name none where nothing was read before, or nothing has changed', async () => {
    const nothing = await versionOf(SHOP);
    expect(nothing.version).toBe('');
    await change(items('A'));
    expect(await changedSince(nothing)).toBeUndefined();
    expect(await changedSince(await versionOf(SHOP))).toBeUndefined();
  });

  it('name none where one of the changes was of many items, or not of items', async () => {
    await change(items('A'));
    const before = await versionOf(SHOP);
    await change(items(...Array.from({ length: 51 }, (_, n) => `item-${n}`)));
    await change(items('B'));
    expect(await changedSince(before)).toBeUndefined();
    const between = await versionOf(SHOP);
    await change(items());
    await change(items('C'));
    expect(await changedSince(between)).toBeUndefined();
  });

  it('name none of another generation, in which the count may be the same', async () => {
    await change(items('A'));
    const before = await versionOf(SHOP);
    await database('stream_facts').delete();
    await database('fact_change').delete();
    await change(items('B'));
    await change(items('C'));
    expect(await changedSince(before)).toBeUndefined();
  });

  it('forget what changed long ago, and keep what may still be asked for', async () => {
    await change(items('first'));
    const first = await versionOf(SHOP);
    for (let n = 2; n <= 100; n += 1) await change(items(`item-${n}`));
    const before = await versionOf(SHOP);
    for (let n = 0; n < REMEMBERED; n += 1)
      await change(items(`item-${n % 5}`));
    expect(await changedSince(before)).toEqual(
      [0, 1, 2, 3, 4].map(n => `item-${n}`),
    );
    expect(await changedSince(first)).toBeUndefined();
    const [{ n }] = await database('fact_change').count({ n: '*' });
    expect(Number(n)).toBe(REMEMBERED);
  });
});
