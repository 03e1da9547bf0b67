import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Timeline } from '@value-stream/flow-engine';
import { configOf, entityOf } from '../../__testUtils__/testCatalog';
import { withMigratedDatabase } from '../../__testUtils__/testDatabases';
import { writeCatalog, writeTimelines } from '../../__testUtils__/testFacts';
import { RegisteredEntity } from '../../streams/RegisteredEntity';
import { QueryContext } from '../QueryContext';
import { contextOf } from './contextOf';

export const SALES = 'domain:default/sales';
export const SHOP = 'system:default/shop';
export const BANK = 'system:default/bank';
export const CART = 'component:default/cart';
export const LEDGER = 'component:default/ledger';

interface Sales {
  readonly items: readonly Timeline[];
  readonly now: number;
  /** What is said of the bank, and what else there is. */
  readonly bank?: Parameters<typeof entityOf>[1];
  readonly others?: readonly RegisteredEntity[];
  readonly config?: ReturnType<typeof configOf>;
}

/** Asks of a domain of two streams, a shop whose items the cart has and a bank whose items the ledger has. */
export async function withShopAndBank(
  id: TestDatabaseId,
  { items, now, bank, others = [], config }: Sales,
  check: (context: QueryContext) => Promise<void>,
): Promise<void> {
  await withMigratedDatabase(id, async database => {
    await writeCatalog(
      database,
      [
        entityOf(SALES),
        ...others,
        entityOf(SHOP, { partOf: [SALES] }),
        entityOf(CART, { partOf: [SHOP] }),
        entityOf(BANK, { partOf: [SALES], ...bank }),
        entityOf(LEDGER, { partOf: [BANK] }),
      ],
      config,
    );
    await writeTimelines(database, items, ({ streamRef }) => [
      streamRef === SHOP ? CART : LEDGER,
    ]);
    await check(contextOf(database, now));
  });
}
