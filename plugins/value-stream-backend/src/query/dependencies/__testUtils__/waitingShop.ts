import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  CART,
  CATALOG,
  DAY,
  day,
  FRAUD,
  itemFacts,
  live,
  PRICES,
  RISK,
  RUNTIME,
} from './waitingWorld';
import { seeingAllBut } from '../../../__testUtils__/readers';
import { migratedDatabase } from '../../../__testUtils__/testDatabases';
import { contextOf } from '../../__testUtils__/contextOf';
import { QueryContext } from '../../QueryContext';

export const NOW = day(40);

/**
 * A waits in Ready from day 0 to 10, from day 1 to 8 for the platform and from
 * 4 to 7 for risk as well. B of the same stream waits for A, Q of risk too.
 * F waits for P2 since day 4, G for F since day 6.
 */
const FACTS = [
  itemFacts('A', CART, 'ready 0, dev 10, done 12', [
    ['P', 1],
    ['R', 4],
  ]),
  itemFacts('B', PRICES, 'ready 0, dev 6, wait 7, done 9', [['A', 0]]),
  ...[1, 2, 3, 4].map(n =>
    itemFacts(`S${n}`, CART, 'ready 6, dev 8, done 9', []),
  ),
  itemFacts('P', RUNTIME, 'ready 0, dev 5, done 8'),
  itemFacts('R', FRAUD, 'ready 0, dev 6, done 7'),
  itemFacts('Q', FRAUD, 'ready 0, dev 3, done 6', [['A', 0]]),
  itemFacts('F', CART, 'ready 2', [['P2', 4]]),
  itemFacts('G', PRICES, 'ready 5', [['F', 6]]),
  itemFacts('P2', RUNTIME, 'ready 3'),
].flat();

/** A database of who waits for whom for the tests of a block, and the context that asks it. */
export function askingWaits(id: TestDatabaseId) {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await live(database, [
      { catalog: CATALOG },
      ...FACTS.map(facts => ({ facts })),
    ]);
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  return {
    get context() {
      return context;
    },
  };
}

export const withoutRisk = seeingAllBut(RISK, FRAUD);

export const inDays = (ms: number | undefined) => (ms ?? NaN) / DAY;
