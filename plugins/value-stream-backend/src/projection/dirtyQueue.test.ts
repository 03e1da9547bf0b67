import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { LIVE_FACTS } from '../log/factTables';
import { migrateDatabase } from '../log/prepareDatabase';
import {
  freeLeases,
  leaseDirty,
  markDirty,
  renewLeases,
  settleDirty,
} from './dirtyQueue';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'dirty queue on %s',
  (databaseId: TestDatabaseId) => {
    async function queueWith(key: `lane:${string}`) {
      const knex = await databases.init(databaseId);
      await migrateDatabase(knex);
      await markDirty(knex, LIVE_FACTS, [key]);
      const lease = (worker: string, now: number) =>
        leaseDirty(knex, LIVE_FACTS, {
          queueClass: 'others',
          worker,
          now,
          leaseMs: 60_000,
          limit: 1,
        });
      return { knex, lease };
    }

    it('leaves a key to its worker until the lease runs out, then gives it to another', async () => {
      const { lease } = await queueWith('lane:git:shop');
      expect(await lease('one', 1_000)).toEqual([
        { key: 'lane:git:shop', version: 1 },
      ]);
      expect(await lease('two', 60_999)).toEqual([]);
      expect(await lease('two', 61_000)).toEqual([
        { key: 'lane:git:shop', version: 1 },
      ]);
    });

    it('keeps a key from others for as long as its worker renews the lease', async () => {
      const { knex, lease } = await queueWith('lane:git:shop');
      const leased = await lease('one', 1_000);
      await renewLeases(knex, LIVE_FACTS, leased, 'one', 111_000);
      expect(await lease('two', 110_999)).toEqual([]);
      await renewLeases(knex, LIVE_FACTS, leased, 'two', 999_000);
      expect(await lease('two', 111_000)).toHaveLength(1);
    });

    it('frees the keys of the dead at once where no other process can hold any', async () => {
      const { knex, lease } = await queueWith('lane:git:shop');
      await lease('dead', 1_000);
      await freeLeases(knex, LIVE_FACTS);
      expect(await lease('alive', 1_001)).toHaveLength(1);
    });

    it('keeps a key that was marked again while it was derived', async () => {
      const { knex, lease } = await queueWith('lane:git:shop');
      const leased = await lease('one', 1_000);
      await markDirty(knex, LIVE_FACTS, ['lane:git:shop']);
      await settleDirty(knex, LIVE_FACTS, leased, 'one');
      expect(await lease('two', 1_001)).toEqual([
        { key: 'lane:git:shop', version: 2 },
      ]);
      await settleDirty(
        knex,
        LIVE_FACTS,
        [{ key: 'lane:git:shop', version: 2 }],
        'two',
      );
      expect(await knex('dirty')).toEqual([]);
    });
  },
);
