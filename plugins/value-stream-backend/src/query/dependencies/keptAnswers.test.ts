import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import { QueryContext } from '../QueryContext';
import {
  CART,
  CATALOG,
  day,
  FRAUD,
  iso,
  itemFacts,
  live,
  PLATFORM,
  PRICES,
  RISK,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';
import { DependencyParameters, readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';
import { contextOf } from '../__testUtils__/contextOf';
import { seeingAll, seeingAllBut } from '../../__testUtils__/readers';

jest.setTimeout(120_000);

const NOW = day(40);

const FACTS = [
  itemFacts('A', CART, 'ready 0, dev 10, done 12', [
    ['P', 1],
    ['R', 4],
    ['Q', 2],
  ]),
  itemFacts('B', PRICES, 'ready 0, dev 6, wait 7, done 9', [['A', 0]]),
  itemFacts('C', CART, 'ready 3, dev 13, done 16', [['R', 4]]),
  ...[1, 2, 3, 4, 5].map(n =>
    itemFacts(`S${n}`, CART, `ready ${n}, dev ${8 + n}, done ${9 + 2 * n}`, [
      ['P', n],
    ]),
  ),
  itemFacts('P', RUNTIME, 'ready 0, dev 5, done 8', [['Q', 1]]),
  itemFacts('R', FRAUD, 'ready 0, dev 6, done 17'),
  itemFacts('Q', FRAUD, 'ready 0, dev 3, done 6', [['A', 0]]),
].flat();

const withoutRisk = seeingAllBut(RISK, FRAUD);

/** Each of these asked of each entity, by each reader. */
const QUESTIONS: readonly DependencyParameters[] = [
  { from: iso(5), to: iso(20) },
  { from: iso(5), to: iso(20), clock: 'working', basis: 'activity' },
  { from: iso(9), to: iso(12) },
  { from: iso(12), to: iso(18), between: 'entities', depth: 3 },
  { from: iso(5), to: iso(20), evidence: ['review'] },
  { from: iso(1), to: iso(30), reopen: 'first-done' },
  // Each differs from the first one in one respect.
  { from: iso(5), to: iso(20), clock: 'working' },
  { from: iso(5), to: iso(20), basis: 'activity' },
  { from: iso(5), to: iso(20), between: 'entities' },
  { from: iso(5), to: iso(20), evidence: ['blocked-by'] },
  { from: iso(5), to: iso(20), type: ['nothing'] },
  // Another window of what the first one left behind.
  { from: iso(6), to: iso(21) },
];

describe.each(databaseIds)('kept answers on %s', id => {
  it('are those worked out anew, whatever was asked before and by whom', async () => {
    const database = await migratedDatabase(id);
    try {
      await live(database, [
        { catalog: CATALOG },
        ...FACTS.map(facts => ({ facts })),
      ]);
      const reader = () => contextOf(database, NOW);
      const asks = [SHOP, CART, PLATFORM, RISK].flatMap(ref =>
        QUESTIONS.flatMap(parameters =>
          [seeingAll, withoutRisk].map(
            visibility => (context: QueryContext) =>
              getDependencies(
                { ...context, visibility },
                ref,
                readDependencyQuery(parameters, NOW),
              ).catch(error => error.name),
          ),
        ),
      );
      const keeping = reader();
      // Once over, so that everything is kept of some other question.
      for (const ask of [...asks].reverse()) await ask(keeping);
      const kept: unknown[] = [];
      for (const ask of asks) kept.push(await ask(keeping));
      let delayed = 0;
      for (const [place, ask] of asks.entries()) {
        await database('stream_facts').update({ version: `anew ${place}` });
        const anew = await ask(reader());
        expect([place, kept[place]]).toEqual([place, anew]);
        delayed += anew.waitsFor?.length ?? 0;
      }
      expect(delayed).toBeGreaterThan(20);
    } finally {
      await database.destroy();
    }
  });
});
