import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { LIVE_FACTS } from '../log/factTables';
import { migrateDatabase } from '../log/prepareDatabase';
import { createProjector } from './createProjector';
import { DirtyKey, markDirty } from './dirtyQueue';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'projector on %s',
  (databaseId: TestDatabaseId) => {
    async function projectorOf(keys: readonly DirtyKey[]) {
      const knex = await databases.init(databaseId);
      await migrateDatabase(knex);
      await markDirty(knex, LIVE_FACTS, keys);
      const projector = createProjector({
        database: knex,
        tables: LIVE_FACTS,
        logger: mockServices.logger.mock(),
        now: () => 1_000,
      });
      const waiting = (): Promise<string[]> =>
        knex(LIVE_FACTS.dirty).orderBy('key').pluck('key');
      return { projector, waiting };
    }

    it('takes items by turns with what they depend on, however much of that waits', async () => {
      const { projector, waiting } = await projectorOf([
        'stream:valuestream:default/a',
        'stream:valuestream:default/b',
        'stream:valuestream:default/c',
        'item:jira:PAY-1',
        'item:jira:PAY-2',
      ]);
      await projector.projectOnce();
      expect(await waiting()).toEqual([
        'item:jira:PAY-1',
        'item:jira:PAY-2',
        'stream:valuestream:default/b',
        'stream:valuestream:default/c',
      ]);
      await projector.projectOnce();
      expect(await waiting()).toEqual([
        'stream:valuestream:default/b',
        'stream:valuestream:default/c',
      ]);
      await projector.projectOnce();
      // It is the items' turn, of which there are none.
      await projector.projectOnce();
      expect(await waiting()).toEqual([]);
      expect(await projector.projectOnce()).toBe(false);
    });
  },
);
