import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { refreshSummaries } from '../summary/refreshSummaries';
import { getMapping } from './getMapping';
import { getUnmappedStatuses } from './getUnmappedStatuses';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';
import { seeing } from '../__testUtils__/readers';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');
const SHOP = 'valuestream:default/shop';
const CHECKOUT = 'system:default/checkout';
const SEARCH = 'system:default/search';
const CART = 'component:default/cart';
const INDEX = 'component:default/index';
const LONER = 'component:default/loner';
const LISTED = 'component:default/mailer';
const TYPO = 'component:default/typo';

const ENTITIES = [
  entityOf(SHOP, { title: 'Shop', valueStream: { members: [LISTED] } }),
  entityOf(CHECKOUT, {
    title: 'Checkout',
    annotations: { 'value-stream/stream': 'shop' },
  }),
  entityOf(CART, { title: 'Cart', partOf: [CHECKOUT] }),
  entityOf(SEARCH, { title: 'Search' }),
  entityOf(INDEX, { title: 'Index', partOf: [SEARCH] }),
  entityOf(LONER, { title: 'Loner' }),
  entityOf(LISTED, { title: 'Mailer' }),
  entityOf(TYPO, {
    title: 'Typo',
    annotations: { 'value-stream/stream': 'system:default/serch' },
  }),
  entityOf('group:default/team'),
];

describe.each(databaseIds)('the mapping on %s', id => {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, ENTITIES);
    const item = (n: number, status: string) => {
      const timeline = commitTimeline({
        streamRef: SHOP,
        itemKey: `git:example.com/shop@${n}`,
        startedAt: NOW - 9 * DAY,
      });
      return {
        ...timeline,
        visits: timeline.visits.map(visit => ({
          ...visit,
          unmappedStatus: status,
        })),
      };
    };
    await writeTimelines(
      database,
      [item(1, 'Parked'), item(2, 'Parked'), item(3, 'On ice')],
      () => [CART],
    );
    await refreshSummaries({
      database,
      logger: mockServices.logger.mock(),
      now: () => NOW,
      signal: new AbortController().signal,
    });
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  const refsOf = async (query: Parameters<typeof getMapping>[1]) =>
    (await getMapping(context, query)).entities.map(e => e.entityRef);

  it('says why an entity belongs to a stream', async () => {
    const { entities, total, counts } = await getMapping(context, {});
    expect(
      entities.map(({ entityRef, streams }) => [
        entityRef,
        streams.map(({ ref, why, from, because }) => [ref, why, from, because]),
      ]),
    ).toEqual([
      [CART, [[SHOP, 'inherited', CHECKOUT, 'own']]],
      [INDEX, [[SEARCH, 'inherited', SEARCH, 'implied']]],
      [LONER, []],
      [LISTED, [[SHOP, 'listed', SHOP, undefined]]],
      [TYPO, []],
      [CHECKOUT, [[SHOP, 'own', undefined, undefined]]],
      [SEARCH, [[SEARCH, 'implied', undefined, undefined]]],
    ]);
    expect(total).toBe(7);
    expect(counts).toEqual({ entities: 7, noStream: 2, conflict: 1 });
  });

  it('finds by text, by reason, by stream, and what is in no stream', async () => {
    expect(await refsOf({ search: ' CAR ' })).toEqual([CART]);
    expect(await refsOf({ search: 'valuestream:default/sh' })).toEqual([
      CART,
      LISTED,
      CHECKOUT,
    ]);
    expect(await refsOf({ show: 'no-stream' })).toEqual([LONER, TYPO]);
    expect(await refsOf({ show: 'implied' })).toEqual([SEARCH]);
    expect(await refsOf({ stream: SEARCH })).toEqual([INDEX, SEARCH]);
  });

  it('gives what is wrong with the entities of the page', async () => {
    const { entities, conflicts } = await getMapping(context, {
      show: 'conflict',
    });
    expect(entities).toMatchObject([{ entityRef: TYPO, conflicts: 1 }]);
    expect(conflicts).toMatchObject([
      { entityRef: TYPO, reason: 'unknown-stream' },
    ]);
  });

  it('turns pages', async () => {
    const second = await getMapping(context, { limit: 2, offset: 2 });
    expect(second.entities.map(e => e.entityRef)).toEqual([LONER, LISTED]);
    expect(second.total).toBe(7);
  });

  it('neither shows, counts nor names what the reader may not read', async () => {
    const answer = await getMapping(
      { ...context, visibility: seeing(CART, SHOP) },
      {},
    );
    expect(answer).toEqual({
      entities: [
        {
          entityRef: CART,
          kind: 'component',
          name: 'cart',
          title: 'Cart',
          streams: [
            {
              ref: SHOP,
              title: 'Shop',
              role: 'core',
              declaredBy: 'entity',
              why: 'inherited',
              because: 'own',
            },
          ],
          conflicts: 0,
        },
      ],
      total: 1,
      counts: { entities: 1, noStream: 0, conflict: 0 },
      conflicts: [],
    });
  });

  it('counts items per unmapped status of each readable stream', async () => {
    const row = { streamRef: SHOP, title: 'Shop' };
    expect(await getUnmappedStatuses(context)).toEqual([
      { ...row, status: 'Parked', items: 2 },
      { ...row, status: 'On ice', items: 1 },
    ]);
    expect(
      await getUnmappedStatuses({ ...context, visibility: seeing(CART) }),
    ).toEqual([]);
  });
});
