import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { factsInOrder } from '../chain/factsInOrder';
import { compareExports } from '../crash/compareExports';
import { recordedArrivals, RecordedWorld } from './recordedArrivals';

jest.setTimeout(900_000);

const DATA = resolve(__dirname, '../../../../../shared/data');
const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

// Whoever has no recordings sees these as left out.
(existsSync(DATA) ? describe : describe.skip)(
  'recorded payloads of all tools',
  () => {
    let recorded: RecordedWorld;
    let expected: Awaited<ReturnType<typeof factsInOrder>>;
    let facts: typeof expected;

    beforeAll(async () => {
      recorded = await recordedArrivals(DATA);
      expected = await factsInOrder(
        await databases.init('SQLITE_3'),
        recorded.world,
        recorded.arrivals.map(arrival => ({ arrival, derive: false })),
      );
      facts = new Map([...expected].filter(([table]) => table !== 'refusal'));
    });

    it('come from seven connectors by both ways, and tell of items, links and timelines', () => {
      const { arrivals } = recorded;
      expect(new Set(arrivals.map(({ source }) => source)).size).toBe(7);
      for (const origin of ['webhook', 'backfill']) {
        expect(
          arrivals.filter(arrival => arrival.origin === origin).length,
        ).toBeGreaterThan(50);
      }
      expect(expected.get('refusal')).toEqual([]);
      expect(expected.get('object')!.length).toBeGreaterThan(200);
      expect(expected.get('link')!.length).toBeGreaterThan(50);
      expect(expected.get('timeline')!.length).toBeGreaterThan(10);
    });

    it.each(databases.eachSupportedId())(
      'give the same objects, links, timelines and facts on %p, shuffled, doubled and delivered while projecting',
      async id => {
        const { arrivals, world } = recorded;
        await fc.assert(
          fc.asyncProperty(
            fc.shuffledSubarray([...arrivals], { minLength: arrivals.length }),
            fc.array(fc.nat(arrivals.length - 1), { maxLength: 40 }),
            fc.infiniteStream(fc.nat(31)),
            async (shuffled, doubled, pauses) => {
              const order = [...shuffled, ...doubled.map(at => arrivals[at])];
              const actual = await factsInOrder(
                await databases.init(id),
                world,
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
  },
);
