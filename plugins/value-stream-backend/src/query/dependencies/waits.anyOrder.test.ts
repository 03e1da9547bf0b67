import fc from 'fast-check';
import { exportFacts } from '../../sources/__testUtils__/exportFacts';
import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import {
  CART,
  CATALOG,
  Event,
  FRAUD,
  itemFacts,
  live,
  PRICES,
  RISK,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';

jest.setTimeout(240_000);

/**
 * A chain, a circle, a shared blocker, an open one, one that was taken away, a
 * flag that names another's item, and a parent with children in two streams.
 */
const FACTS = [
  itemFacts('A', CART, 'ready 0, dev 10, done 12', [
    ['P', 1],
    ['R', 4],
  ]),
  itemFacts('B', PRICES, 'ready 0, dev 6, wait 7, done 9', [['A', 0]]),
  itemFacts('C', CART, 'ready 2, dev 30', [['P2', 3]]),
  itemFacts('P', RUNTIME, 'ready 0, dev 5, done 8', [['R', 0]]),
  itemFacts('P2', RUNTIME, 'ready 3', []),
  itemFacts('R', FRAUD, 'ready 0, dev 6, done 7', [['P', 2]]),
  itemFacts('X', 'component:default/unknown', 'ready 0, dev 1, done 9', []),
  itemFacts('D', CART, 'ready 0, dev 3, done 4', [['X', 0]]),
  itemFacts('F', CART, 'ready 2', [['P2', 4]]),
  itemFacts('E1', PRICES, 'ready 0, dev 3, done 4', [], { childOf: 'C' }),
  itemFacts('E2', RUNTIME, 'ready 0, dev 3, done 4', [], { childOf: 'C' }),
  itemFacts('SHOP-1', CART, 'dev 0, done 9', [['P', 2, 4]], {
    flags: [['waits for RISK-7', 3, 8]],
  }),
  itemFacts('RISK-7', FRAUD, 'ready 1, dev 5, done 7'),
].flat();

/** First without the shop's prices, and with fraud in no stream. */
const EARLIER = CATALOG.filter(({ ref }) => ref !== PRICES).map(entity =>
  entity.ref === FRAUD ? { ...entity, partOf: [SHOP] } : entity,
);

const EVENTS: readonly Event[] = FACTS.map(facts => ({ facts }));

describe.each(databaseIds)('waits on %s', id => {
  async function factsOf(
    events: readonly Event[],
    derive: (place: number) => boolean,
    on = id,
  ) {
    const database = await migratedDatabase(on);
    try {
      await live(database, events, derive);
      return await exportFacts(database);
    } finally {
      await database.destroy();
    }
  }

  it('are the same in any order of facts and changes of the catalog', async () => {
    const expected = await factsOf(
      [{ catalog: CATALOG }, ...EVENTS],
      () => false,
      'SQLITE_3',
    );
    expect(expected.match(/^wait: /gm)?.length).toBeGreaterThan(6);
    expect(expected.match(/^tie: .*open=1/gm)).toHaveLength(1);
    expect(expected).toContain(`party=${RISK}`);
    // What spans its children counts in no figure.
    expect(expected).not.toMatch(/^wait: .*item_key=C/m);
    expect(expected).toMatch(/^wait: .*evidence=flag .*item_key=SHOP-1/m);
    expect(expected).toMatch(
      /^wait: .*evidence=blocked-by,?.*item_key=SHOP-1/m,
    );
    expect(expected.match(/^wait_day: /gm)?.length).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...EVENTS], { minLength: EVENTS.length }),
        fc.nat(EVENTS.length),
        fc.nat(EVENTS.length),
        fc.array(fc.boolean(), {
          minLength: EVENTS.length + 2,
          maxLength: EVENTS.length + 2,
        }),
        async (shuffled, one, other, derive) => {
          const [first, second] = [one, other].sort((a, b) => a - b);
          const events = [...shuffled];
          events.splice(second, 0, { catalog: CATALOG });
          events.splice(first, 0, { catalog: EARLIER });
          expect(await factsOf(events, place => derive[place])).toEqual(
            expected,
          );
        },
      ),
      { numRuns: id === 'SQLITE_3' ? 12 : 4 },
    );
  });
});
