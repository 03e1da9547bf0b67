import { Knex } from 'knex';
import { CHAIN } from '../sources/__testUtils__/chainOfTools';
import { deriveArrivals } from '../sources/__testUtils__/deriveArrivals';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { LIVE_FACTS, NEXT_FACTS } from './factTables';
import { deliveryFactsVersion, renewDeliveryFacts } from './renewDeliveryFacts';

jest.setTimeout(300_000);

/** All that delivery is measured from. */
async function deliveryFacts(database: Knex): Promise<string> {
  const kinds = ['deployment', 'incident', 'change', 'commit'];
  return JSON.stringify([
    await database('object').whereIn('kind', kinds).orderBy('key'),
    await database('link')
      .whereIn('relation', ['contains', 'caused-by', 'fixes', 'reverts'])
      .orderBy(['from_key', 'to_key', 'relation', 'method', 'rule']),
    await database('activity')
      .whereIn('kind', kinds)
      .orderBy('id')
      .select('id', 'occurred_at', 'attributes'),
  ]);
}

describe.each(databaseIds)('delivery facts on %s', id => {
  it('have another version after each delivery that changes them', async () => {
    const database = await migratedDatabase(id);
    let facts = await deliveryFacts(database);
    let version = await deliveryFactsVersion(database);
    const renewed: boolean[] = [];
    for (const payload of CHAIN) {
      await deriveArrivals(database, [{ payload, origin: 'backfill' }]);
      const now = await deliveryFacts(database);
      const versionNow = await deliveryFactsVersion(database);
      if (now !== facts) {
        renewed.push(versionNow !== version);
      }
      facts = now;
      version = versionNow;
    }
    expect(renewed).not.toContain(false);
    expect(renewed.length).toBeGreaterThan(10);
    await database.destroy();
  });

  it('keep theirs while a rebuild derives what nobody reads', async () => {
    const database = await migratedDatabase(id);
    await database.transaction(tx => renewDeliveryFacts(tx, LIVE_FACTS));
    const version = await deliveryFactsVersion(database);
    await database.transaction(tx => renewDeliveryFacts(tx, NEXT_FACTS));
    expect(await deliveryFactsVersion(database)).toBe(version);
    await database.destroy();
  });
});
