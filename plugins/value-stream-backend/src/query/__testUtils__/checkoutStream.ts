import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { entityOf } from '../../__testUtils__/testCatalog';
import { migratedDatabase } from '../../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeLinks,
  writeObjects,
  writeTimelines,
} from '../../__testUtils__/testFacts';
import { QueryContext } from '../QueryContext';
import { contextOf } from './contextOf';

export const NOW = Date.parse('2026-06-30T00:00:00Z');
export const CHECKOUT = 'system:default/checkout';
export const CART = 'component:default/cart';
export const PRICES = 'component:default/prices';
export const keyOf = (n: number) =>
  `git:github.com/acme/shop@${`${n}`.repeat(40)}`;

/**
 * Commits 1 to 5, each in development for one day, released 2, 4, 6, 8 and 10
 * days after its start; commit 6 was released in the window before, after 20
 * days; commit 7 waits. Odd ones belong to cart, even ones to prices.
 */
const TIMELINES = [
  ...[1, 2, 3, 4, 5].map(n =>
    commitTimeline({
      streamRef: CHECKOUT,
      itemKey: keyOf(n),
      startedAt: NOW - 30 * DAY,
      releasedAt: NOW - (30 - 2 * n) * DAY,
      type: n < 3 ? 'feature' : undefined,
    }),
  ),
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: keyOf(6),
    startedAt: NOW - 140 * DAY,
    releasedAt: NOW - 120 * DAY,
  }),
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: keyOf(7),
    startedAt: NOW - 3 * DAY,
  }),
];

const ENTITIES = [
  entityOf('domain:default/sales'),
  entityOf(CHECKOUT, {
    title: 'Checkout',
    owner: 'group:default/shop',
    partOf: ['domain:default/sales'],
  }),
  entityOf(CART, {
    title: 'Cart',
    partOf: [CHECKOUT],
    owner: 'group:default/carts',
    annotations: {
      'backstage.io/source-location':
        'url:https://github.com/acme/shop/tree/main/',
    },
  }),
  entityOf(PRICES, { title: 'Prices', partOf: [CHECKOUT] }),
  entityOf('group:default/shop'),
  entityOf('group:default/carts'),
  entityOf('component:default/alone'),
  entityOf('valuestream:default/platform', {
    valueStream: { role: 'supporting', parent: 'nowhere' },
  }),
];

/** With the stream, its items, a release, a work item and where they were read. */
async function checkoutDatabase(id: TestDatabaseId): Promise<Knex> {
  const database = await migratedDatabase(id);
  await writeCatalog(database, ENTITIES);
  await writeTimelines(database, TIMELINES, ({ itemKey }) => [
    Number(itemKey.slice(-1)) % 2 === 1 ? CART : PRICES,
  ]);
  await writeObjects(database, [
    {
      key: 'git:github.com/acme/shop#tag/v1',
      kind: 'release',
      title: 'v1',
    },
    { key: 'jira:acme/PAY-1', kind: 'work-item', title: 'Pay' },
  ]);
  await writeLinks(database, [
    ['git:github.com/acme/shop#tag/v1', 'contains', keyOf(1)],
    ['git:github.com/acme/shop#tag/v1', 'contains', keyOf(2)],
    [keyOf(1), 'implements', 'jira:acme/PAY-1'],
  ]);
  await database('object_name').insert({
    name: 'PAY-1',
    role: 'named',
    object_key: 'jira:acme/PAY-1',
  });
  await database('object_entity').insert({
    object_key: 'jira:acme/PAY-1',
    entity_ref: CART,
    evidence: 'test',
  });
  await database('object_selector').insert([
    {
      selector: 'backstage.io/source-location=https://github.com/acme/shop',
      object_key: keyOf(1),
    },
    { selector: `entity=${CART}`, object_key: keyOf(3) },
  ]);
  await database('activity').insert({
    id: 'a1',
    source: 'repo',
    kind: 'commit',
    verb: 'committed',
    occurred_at: NOW - 29 * DAY,
    recorded_at: NOW,
    objects: JSON.stringify([{ key: keyOf(1), qualifier: 'subject' }]),
    attributes: '{"bot":false}',
    origin: 2,
  });
  await database('activity_object').insert({
    object_key: keyOf(1),
    activity_id: 'a1',
  });
  await database('source_state').insert({
    source_id: 'repo',
    connector: 'git',
    state: 'ok',
    last_success_at: NOW - 60_000,
  });
  return database;
}

/** A database of the stream for the tests of a block, and the context that asks it. */
export function askingCheckout(id: TestDatabaseId) {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await checkoutDatabase(id);
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  return {
    get database() {
      return database;
    },
    get context() {
      return context;
    },
  };
}
