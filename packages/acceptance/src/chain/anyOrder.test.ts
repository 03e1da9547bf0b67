import { TestDatabases } from '@backstage/backend-test-utils';
import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { serveTools } from '@value-stream/demo-company';
import fc from 'fast-check';
import { compareExports } from '../crash/compareExports';
import { exportFacts } from '../crash/exportFacts';
import { Arrival } from './arrivals';
import { collectArrivals } from './collectArrivals';
import { chainSources } from './chainSources';
import { CHAIN_CATALOG, CHAIN_CONNECTORS } from './chainTools';
import { factsInOrder } from './factsInOrder';
import { OTHER_TOOLS } from './otherTools';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
const nowhere = () => 'http://127.0.0.1:9';

const SOURCES = [
  ...chainSources(nowhere),
  ...OTHER_TOOLS.map(({ source }) => source),
];
const WORLD = {
  connectors: [
    ...CHAIN_CONNECTORS,
    ...OTHER_TOOLS.map(({ connector }) => connector),
  ] as readonly Connector<any>[],
  sources: SOURCES,
  ...CHAIN_CATALOG,
};

describe('real activities of all tools', () => {
  let arrivals: readonly Arrival[];
  let expected: Awaited<ReturnType<typeof exportFacts>>;
  let facts: typeof expected;

  beforeAll(async () => {
    arrivals = [
      ...(await collectArrivals(serveTools)),
      ...OTHER_TOOLS.flatMap(({ arrivals: own }) => own),
    ];
    expected = await factsInOrder(
      await databases.init('SQLITE_3'),
      WORLD,
      arrivals.map(arrival => ({ arrival, derive: false })),
    );
    facts = new Map([...expected].filter(([table]) => table !== 'refusal'));
  });

  it('come from seven connectors, by webhook and by backfill', () => {
    expect(new Set(arrivals.map(({ source }) => source)).size).toBe(7);
    for (const origin of ['webhook', 'backfill']) {
      expect(
        arrivals.filter(arrival => arrival.origin === origin).length,
      ).toBeGreaterThan(20);
    }
    expect(expected.get('refusal')).toEqual([]);
    expect(expected.get('timeline')!.length).toBeGreaterThan(0);
    expect(expected.get('link')!.length).toBeGreaterThan(10);
  });

  it.each(databases.eachSupportedId())(
    'give the same objects, links, timelines and facts on %p, shuffled, doubled and delivered while projecting',
    async id => {
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...arrivals], { minLength: arrivals.length }),
          fc.array(fc.nat(arrivals.length - 1), { maxLength: 20 }),
          fc.infiniteStream(fc.nat(15)),
          async (shuffled, doubled, pauses) => {
            const order = [...shuffled, ...doubled.map(at => arrivals[at])];
            const actual = await factsInOrder(
              await databases.init(id),
              WORLD,
              order.map(arrival => ({
                arrival,
                derive: pauses.next().value === 0,
              })),
            );
            expect(actual.get('refusal')).toEqual([]);
            expect(compareExports(facts, actual)).toEqual([]);
          },
        ),
        { numRuns: 3, endOnFailure: true },
      );
    },
  );
});
