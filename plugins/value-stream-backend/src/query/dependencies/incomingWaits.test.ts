import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import {
  CART,
  CATALOG,
  day,
  itemFacts,
  live,
  PLATFORM,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';
import { readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';
import { contextOf } from '../__testUtils__/contextOf';

jest.setTimeout(120_000);

const NOW = day(40);

describe.each(databaseIds)('waits for a group on %s', id => {
  it('are kept until somebody waits for it differently', async () => {
    const database = await migratedDatabase(id);
    try {
      await live(database, [
        { catalog: CATALOG },
        ...[
          itemFacts('A', CART, 'ready 0, dev 10, done 12', [['P', 1]]),
          itemFacts('P', RUNTIME, 'ready 0, dev 5, done 8'),
        ]
          .flat()
          .map(facts => ({ facts })),
      ]);
      const context = contextOf(database, NOW);
      const waiting = async (from: number, to: number) => {
        const { waitedForBy } = await getDependencies(
          context,
          PLATFORM,
          readDependencyQuery(
            {
              from: new Date(day(from)).toISOString(),
              to: new Date(day(to)).toISOString(),
            },
            NOW,
          ),
        );
        return waitedForBy.map(({ party, items }) => [party.ref, items]);
      };
      expect(await waiting(5, 20)).toEqual([[SHOP, 1]]);
      // Another window of the rows that are kept, and one further back.
      expect(await waiting(12, 27)).toEqual([[SHOP, 1]]);
      expect(await waiting(13, 14)).toEqual([[SHOP, 0]]);
      await live(
        database,
        itemFacts('D', CART, 'ready 1, dev 9, done 11', [['P', 2]]).map(
          facts => ({ facts }),
        ),
      );
      expect(await waiting(5, 20)).toEqual([[SHOP, 2]]);
    } finally {
      await database.destroy();
    }
  });
});
