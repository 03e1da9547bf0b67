import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import { contextOf } from '../__testUtils__/contextOf';
import { getFlowTimes } from '../getFlowTimes';
import { getMap } from '../getMap';
import { readMapQuery } from '../MapQuery';
import { QueryContext } from '../QueryContext';
import {
  CART,
  CATALOG,
  day,
  FRAUD,
  itemFacts,
  live,
  PLATFORM,
  PRICES,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';
import { readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';

jest.setTimeout(120_000);

const NOW = day(40);
const WINDOW = {
  from: new Date(day(5)).toISOString(),
  to: new Date(day(30)).toISOString(),
};

const FIRST = [
  itemFacts('A', CART, 'ready 0, dev 10, done 12', [['P', 1]]),
  itemFacts('B', PRICES, 'ready 0, dev 6, wait 7'),
  itemFacts('P', RUNTIME, 'ready 0, dev 5, done 8'),
  itemFacts('Q', FRAUD, 'ready 0, dev 3'),
].flat();

/** Items that come, go on, are done, wait for another one, or are another entity's from now on. */
const CHANGES = {
  'an item comes': itemFacts('C', CART, 'ready 3, dev 13', [['Q', 4]]),
  'an item is done and was blocked by another one': itemFacts(
    'B',
    PRICES,
    'ready 0, dev 6, wait 7, done 9',
    [['P', 2]],
  ),
  'what is waited for is done': itemFacts('Q', FRAUD, 'ready 0, dev 3, done 6'),
  'an item is another component’s, and done': itemFacts(
    'C',
    PRICES,
    'ready 3, dev 13, done 16',
    [['Q', 4]],
  ),
};

const map = readMapQuery(WINDOW, NOW);
const waits = readDependencyQuery(WINDOW, NOW);
const QUESTIONS = [SHOP, CART, PRICES, PLATFORM].flatMap(ref => [
  (context: QueryContext) => getMap(context, ref, map),
  (context: QueryContext) => getFlowTimes(context, ref, map),
  (context: QueryContext) => getDependencies(context, ref, waits),
]);

describe.each(databaseIds)('facts that change on %s', id => {
  it('are read again item by item, and answer as if all were read anew', async () => {
    const database = await migratedDatabase(id);
    try {
      await live(database, [
        { catalog: CATALOG },
        ...FIRST.map(facts => ({ facts })),
      ]);
      const readerOf = (db: typeof database): QueryContext =>
        contextOf(db, NOW);
      const ask = async (context: QueryContext) => {
        const answers: unknown[] = [];
        for (const question of QUESTIONS) answers.push(await question(context));
        return answers;
      };
      let wholeStreams = 0;
      database.on('query', ({ sql }: { sql: string }) => {
        // Timelines, waits and ties since an instant, of whatever item.
        const whole =
          /from .(timeline|wait|tie). where .stream_ref. = \S+ and .(ended_at|done_at). >=(?!.*item_key. (in|=))/;
        wholeStreams += whole.test(sql) ? 1 : 0;
      });
      const keeping = readerOf(database);
      let before = await ask(keeping);
      expect(wholeStreams).toBeGreaterThan(0);
      for (const [change, facts] of Object.entries(CHANGES)) {
        await live(
          database,
          facts.map(told => ({ facts: told })),
        );
        // A reader may fall behind by more changes than one.
        wholeStreams = 0;
        const kept = await ask(keeping);
        expect([change, wholeStreams]).toEqual([change, 0]);
        // The same database, of which nothing is kept yet.
        const anew = readerOf(database.withUserParams({}));
        expect([change, kept]).toEqual([change, await ask(anew)]);
        expect([change, kept]).not.toEqual([change, before]);
        before = kept;
      }
    } finally {
      await database.destroy();
    }
  });
});
