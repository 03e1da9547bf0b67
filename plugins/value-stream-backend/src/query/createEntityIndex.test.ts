import { entityOf } from '../__testUtils__/testCatalog';
import {
  databaseIds,
  withMigratedDatabase,
} from '../__testUtils__/testDatabases';
import { writeCatalog } from '../__testUtils__/testFacts';
import { createEntityIndex } from './createEntityIndex';
import { streamIndexOf } from './streamIndexOf';

jest.setTimeout(60_000);

const SHOP = 'system:default/shop';
const CART = 'component:default/cart';

describe.each(databaseIds)('what is kept of the registry on %s', id => {
  it('is read again as soon as the registry has changed, and not before', async () => {
    await withMigratedDatabase(id, async database => {
      const entities = createEntityIndex(database, () => 0);
      await writeCatalog(database, [entityOf(SHOP)]);
      const before = await entities.read();
      const streams = await streamIndexOf(database);
      expect([...before.byRef.keys()]).toEqual([SHOP]);
      expect(streams.membersOf(SHOP)).toEqual([SHOP]);
      expect(await entities.read()).toBe(before);
      expect(await streamIndexOf(database)).toBe(streams);
      await writeCatalog(database, [
        entityOf(SHOP),
        entityOf(CART, { partOf: [SHOP] }),
      ]);
      expect((await entities.read()).withParts([SHOP])).toEqual([CART, SHOP]);
      const after = await streamIndexOf(database);
      expect([...after.membersOf(SHOP)].sort()).toEqual([CART, SHOP]);
      expect(after.streamsOf(CART)).toEqual([SHOP]);
    });
  });
});
