import { Knex } from 'knex';
import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import {
  CART,
  CATALOG,
  DAY,
  day,
  FRAUD,
  iso,
  itemFacts,
  live,
  PLATFORM,
  RISK,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';
import { readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';
import { contextOf } from '../__testUtils__/contextOf';
import { seeingAll, seeingAllBut } from '../../__testUtils__/readers';

jest.setTimeout(120_000);

const NOW = day(40);

describe.each(databaseIds)('structure on %s', id => {
  let database: Knex;
  beforeAll(async () => {
    database = await migratedDatabase(id);
    await live(database, [
      // Without relations, so that items and rollouts alone tie anybody.
      { catalog: CATALOG.map(entity => ({ ...entity, relations: [] })) },
      ...[
        // An epic of the platform with children in the shop and in risk.
        itemFacts('EPIC', RUNTIME, 'ready 0, dev 2, done 30'),
        itemFacts('C1', CART, 'ready 1, dev 2, done 24', [], {
          childOf: 'EPIC',
        }),
        itemFacts('C2', FRAUD, 'ready 1, dev 2, done 25', [], {
          childOf: 'EPIC',
        }),
      ]
        .flat()
        .map(facts => ({ facts })),
    ]);
    // In the days 20 to 40 the cart had 4 rollouts and the runtime the same 4; in those before, 3 and one in common. Fraud has one every day.
    const dayNumber = (n: number) => day(n) / DAY;
    const rollouts = {
      [CART]: [3, 5, 7, 21, 25, 29, 33],
      [RUNTIME]: [5, 21, 25, 29, 33],
      [FRAUD]: Array.from({ length: 40 }, (_, n) => n),
    };
    await database('rollout_days').insert(
      Object.entries(rollouts).map(([ref, days]) => ({
        entity_ref: ref,
        days: JSON.stringify(days.map(dayNumber)),
      })),
    );
  });
  afterAll(() => database.destroy());

  const structureFor = async (ref: string, hidden: readonly string[] = []) => {
    const { structure } = await getDependencies(
      contextOf(
        database,
        NOW,
        hidden.length ? seeingAllBut(...hidden) : seeingAll,
      ),
      ref,
      readDependencyQuery({ from: iso(20), to: iso(40) }, NOW),
    );
    return structure;
  };

  it('ties the streams of a parent and of its children to each other', async () => {
    const children = async (ref: string) =>
      (await structureFor(ref))
        .filter(({ evidence }) => evidence === 'child')
        .map(({ party, items }) => [party.ref, items]);
    expect(await children(SHOP)).toEqual([
      [PLATFORM, 1],
      [RISK, 1],
    ]);
    expect(await children(PLATFORM)).toEqual([
      [RISK, 1],
      [SHOP, 1],
    ]);
    expect(await children(CART)).toEqual([
      [PLATFORM, 1],
      [RISK, 1],
    ]);
  });

  it('tells who releases on the same days, now and before, and not who releases every day', async () => {
    const released = (await structureFor(SHOP)).filter(
      ({ evidence }) => evidence === 'released-together',
    );
    expect(released).toMatchObject([
      {
        party: { ref: PLATFORM },
        items: 0,
        // 4 of 4 days; 4 x 4 of the 20 days on which anybody released is 0.8.
        confidence: 1,
        days: { support: 4, own: 4, other: 4, expected: 0.8 },
        earlier: { support: 1, confidence: 1 / 3 },
        entities: [{ from: CART, to: RUNTIME }],
      },
    ]);
  });

  it('names nobody that the reader may not read', async () => {
    const seen = await structureFor(SHOP, [PLATFORM, RUNTIME]);
    expect(seen.map(({ party }) => party.ref)).toEqual([RISK]);
    expect(JSON.stringify(seen)).not.toMatch(/platform|runtime/);
  });
});
