import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { listItems } from './listItems';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';
import { seeing } from '../__testUtils__/readers';

jest.setTimeout(60_000);

const CHECKOUT = 'system:default/checkout';
const SHOP = 'valuestream:default/shop';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';

/** A and B flow through checkout, B through the shop as well, C through the shop alone. */
const TIMELINES = [
  ['A', CHECKOUT],
  ['B', CHECKOUT],
  ['B', SHOP],
  ['C', SHOP],
].map(([itemKey, streamRef]) =>
  commitTimeline({
    itemKey,
    streamRef,
    startedAt: 0,
    releasedAt: itemKey === 'A' ? 2 * DAY : undefined,
  }),
);

describe.each(databaseIds)('the list of items on %s', id => {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [entityOf(CART), entityOf(PRICES)]);
    await writeTimelines(database, TIMELINES, ({ itemKey }) =>
      itemKey === 'B' ? [PRICES, CART] : [CART],
    );
    await database('object')
      .where('key', 'A')
      .update({ title: 'Add a cart', type: 'feature' });
    context = contextOf(database, 0);
  });
  afterAll(() => database.destroy());

  it('has each item once, with all its streams and entities', async () => {
    expect(await listItems(context, { limit: 10 })).toEqual({
      items: [
        {
          key: 'A',
          kind: 'commit',
          title: 'Add a cart',
          type: 'feature',
          url: 'https://example.com/A',
          state: 'done',
          streams: [CHECKOUT],
          entities: [CART],
        },
        {
          key: 'B',
          kind: 'commit',
          url: 'https://example.com/B',
          state: 'open',
          streams: [CHECKOUT, SHOP],
          entities: [CART, PRICES],
        },
        {
          key: 'C',
          kind: 'commit',
          url: 'https://example.com/C',
          state: 'open',
          streams: [SHOP],
          entities: [CART],
        },
      ],
    });
  });

  it('comes page by page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listItems(context, { limit: 2, after });
      seen.push(page.items.map(({ key }) => key).join());
      after = page.next;
    } while (after);
    expect(seen).toEqual(['A,B', 'C']);
  });

  it('leaves out what the reader may not read, and goes on behind it', async () => {
    const asReader = {
      ...context,
      visibility: seeing(SHOP, PRICES),
    };
    const first = await listItems(asReader, { limit: 2 });
    expect(first).toMatchObject({
      items: [{ key: 'B', streams: [SHOP], entities: [PRICES] }],
      next: 'B',
    });
    expect(await listItems(asReader, { limit: 2, after: first.next })).toEqual({
      items: [],
    });
  });
});
