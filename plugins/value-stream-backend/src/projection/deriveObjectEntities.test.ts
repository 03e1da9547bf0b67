import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { LIVE_FACTS } from '../log/factTables';
import { deriveObjectEntities } from './deriveObjectEntities';

jest.setTimeout(60_000);

const SHOP = 'system:default/shop';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const SELECTOR = 'jira/project-key=PAY';

describe.each(databaseIds)('deriveObjectEntities on %s', id => {
  let database: Knex;
  beforeEach(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(SHOP),
      entityOf(CART, { partOf: [SHOP] }),
      entityOf(PRICES, { partOf: [SHOP] }),
    ]);
    await writeTimelines(
      database,
      [commitTimeline({ streamRef: SHOP, itemKey: 'A', startedAt: 20 * DAY })],
      () => [CART],
    );
    await database('object_selector').insert({
      selector: SELECTOR,
      object_key: 'A',
    });
    await database('object_entity').update({ evidence: SELECTOR });
  });
  afterEach(() => database.destroy());

  const version = async () =>
    (await database('stream_facts').where('stream_ref', SHOP).first('version'))
      .version;
  const ownedBy = async (entity_ref: string) => {
    await database('entity_selector').delete();
    await database('entity_selector').insert({
      selector: SELECTOR,
      entity_ref,
    });
    return database.transaction(tx =>
      deriveObjectEntities(tx, LIVE_FACTS, ['A']),
    );
  };

  it('tells who has read a stream that one of its items is another entity’s now', async () => {
    const before = await version();
    expect(await ownedBy(PRICES)).toEqual(['A']);
    expect(await database('object_entity').pluck('entity_ref')).toEqual([
      PRICES,
    ]);
    expect(await version()).not.toBe(before);
  });

  it('leaves the version of a stream whose items stay where they are', async () => {
    const before = await version();
    expect(await ownedBy(CART)).toEqual([]);
    expect(await version()).toBe(before);
  });
});
