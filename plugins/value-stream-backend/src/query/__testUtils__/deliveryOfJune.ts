import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { canonicalJson } from '../../log/canonicalJson';
import { seeingAll } from '../../__testUtils__/readers';
import { entityOf } from '../../__testUtils__/testCatalog';
import { migratedDatabase } from '../../__testUtils__/testDatabases';
import { DAY, writeCatalog } from '../../__testUtils__/testFacts';
import { getDelivery } from '../getDelivery';
import { readMapQuery } from '../MapQuery';
import { contextOf } from './contextOf';

/* A Tuesday; the window is 1 to 30 June, the one before 2 to 31 May. */
export const NOW = Date.parse('2026-06-30T00:00:00Z');
export const WINDOW = {
  from: '2026-05-31T00:00:00Z',
  to: '2026-06-30T00:00:00Z',
};

export const HOUR = DAY / 24;
export const SHOP = 'system:default/shop';
export const CART = 'component:default/cart';
export const PRICES = 'component:default/prices';
export const DOCS = 'component:default/docs';
export const WEB = 'component:default/web';
export const FIVE = [1, 2, 3, 4, 5];
export const june = (day: number, hour = 0) =>
  Date.UTC(2026, 5, day) + hour * HOUR;
export const iso = (at: number) => new Date(at).toISOString();
export const commit = (n: number) => `git:example.com/shop@c${n}`;

/**
 * Cart in production: d0 on 1 April is its baseline with c0. d1 on 3 June at
 * noon brings change x1, of commits c1 and c2 and the merge c3: c1 was
 * authored on 1 June at 0:00, x1 opened on 1 June at 12:00, reviewed on 2 June
 * at 0:00, merged on 2 June at 12:00. So 60 hours of lead time: 12 coding, 12
 * pickup, 12 review, 24 to deploy. d2 on 8 June at noon brings commit c4
 * without a change, authored on 7 June at noon and committed at 18:00: 24
 * hours, and c5 by a bot. An incident begins on 9 June at 0:00 and is
 * mitigated at 6:00: 18 hours after d2, 12 to detect and 6 to repair. d3 on 10
 * June puts the revision of d1 back: a rollback. d4 on 16 June is d3's
 * revision again in the same rollout. d5 on 29 June brings x2, which fixes the
 * incident and was opened and authored on 28 June at 0:00: 24 hours, too young
 * to be judged. An attempt of 20 June failed. The incident of 25 June has no
 * cause.
 *
 * Web: for n from 1 to 5 a change is authored on day 4n at 0:00, opened after
 * n hours, reviewed after 2n, merged after 3n and deployed after 6n; an
 * incident it causes begins n hours later and is resolved 3n hours after the
 * deployment. So lead times of 6, 12, 18, 24 and 30 hours.
 */
const OBJECTS: [key: string, kind: string, refs: string[], attributes?: {}][] =
  [
    ['d0', 'deployment', [CART], deployment('r0')],
    ['d1', 'deployment', [CART], deployment('r1')],
    ['d2', 'deployment', [CART], deployment('r2')],
    ['d3', 'deployment', [CART], deployment('r1')],
    ['d4', 'deployment', [CART], deployment('r1')],
    ['d5', 'deployment', [CART], deployment('r5')],
    ['failed', 'deployment', [CART], deployment('r4')],
    ['staged', 'deployment', [CART], deployment('r4', 'staging')],
    ['p0', 'deployment', [PRICES], deployment('q0', 'prod', 'prices')],
    ['p1', 'deployment', [PRICES], deployment('q1', 'prod', 'prices')],
    ['x1', 'change', [CART]],
    ['x2', 'change', [CART]],
    ['i1', 'incident', [CART]],
    ['i2', 'incident', [CART]],
    ['i3', 'incident', [DOCS]],
    [commit(0), 'commit', [CART], { parents: ['a'] }],
    [commit(1), 'commit', [CART], { parents: ['a'] }],
    [commit(2), 'commit', [CART], { parents: ['a'] }],
    [commit(3), 'commit', [CART], { parents: ['a', 'b'] }],
    [commit(4), 'commit', [CART], { parents: ['a'], committedAt: june(7, 18) }],
    [commit(5), 'commit', [CART], { parents: ['a'] }],
    [commit(6), 'commit', [CART], { parents: ['a'] }],
    ['w0', 'deployment', [WEB], deployment('w0', 'prod', 'web')],
    ...FIVE.flatMap((n): typeof OBJECTS => [
      [`w${n}`, 'deployment', [WEB], deployment(`w${n}`, 'prod', 'web')],
      [`y${n}`, 'change', [WEB]],
      [`j${n}`, 'incident', [WEB]],
      [commit(10 + n), 'commit', [WEB], { parents: ['a'] }],
    ]),
  ];

const LINKS: [from: string, relation: string, to: string, method?: string][] = [
  ['d0', 'contains', commit(0)],
  ['d1', 'contains', commit(1)],
  ['d1', 'contains', commit(2)],
  ['d1', 'contains', commit(3)],
  ['d2', 'contains', commit(4)],
  ['d2', 'contains', commit(5)],
  ['d5', 'contains', commit(6)],
  ['x1', 'contains', commit(1), 'native'],
  ['x1', 'contains', commit(3), 'merge-sha'],
  [commit(3), 'contains', commit(2), 'merge-parents'],
  ['x2', 'contains', commit(6), 'merge-sha'],
  ['x2', 'fixes', 'i1', 'closing-keyword'],
  ['i1', 'caused-by', 'd2', 'service-window'],
  ...FIVE.flatMap((n): typeof LINKS => [
    [`w${n}`, 'contains', commit(10 + n)],
    [`y${n}`, 'contains', commit(10 + n), 'merge-sha'],
    [`j${n}`, 'caused-by', `w${n}`, 'native'],
  ]),
];

const HAPPENED: [key: string, kind: string, verb: string, at: number, {}?][] = [
  ['d0', 'deployment', 'succeeded', Date.UTC(2026, 3, 1)],
  ['d1', 'deployment', 'succeeded', june(3, 12)],
  ['d2', 'deployment', 'succeeded', june(8, 12)],
  ['d3', 'deployment', 'succeeded', june(10)],
  ['d4', 'deployment', 'succeeded', june(16)],
  ['d5', 'deployment', 'succeeded', june(29)],
  ['failed', 'deployment', 'failed', june(20)],
  ['staged', 'deployment', 'succeeded', june(19)],
  ['p0', 'deployment', 'succeeded', june(5)],
  ['p1', 'deployment', 'succeeded', june(12)],
  ['x1', 'change', 'opened', june(1, 12)],
  ['x1', 'change', 'reviewed', june(1, 18), { bot: true }],
  ['x1', 'change', 'reviewed', june(2)],
  ['x1', 'change', 'merged', june(2, 12)],
  ['x2', 'change', 'opened', june(28)],
  [commit(0), 'commit', 'authored', Date.UTC(2026, 2, 1)],
  [commit(1), 'commit', 'authored', june(1)],
  [commit(2), 'commit', 'authored', june(1, 6)],
  [commit(3), 'commit', 'authored', june(2, 12)],
  [commit(4), 'commit', 'authored', june(7, 12)],
  [commit(5), 'commit', 'authored', june(7), { bot: true }],
  [commit(6), 'commit', 'authored', june(28, 6)],
  ['i1', 'incident', 'detected', june(9)],
  ['i1', 'incident', 'mitigated', june(9, 6)],
  ['i2', 'incident', 'detected', june(25)],
  ['i3', 'incident', 'detected', june(25)],
  ['w0', 'deployment', 'succeeded', june(2)],
  ...FIVE.flatMap((n): typeof HAPPENED => [
    [commit(10 + n), 'commit', 'authored', june(4 * n)],
    [`y${n}`, 'change', 'opened', june(4 * n, n)],
    [`y${n}`, 'change', 'reviewed', june(4 * n, 2 * n)],
    [`y${n}`, 'change', 'merged', june(4 * n, 3 * n)],
    [`w${n}`, 'deployment', 'succeeded', june(4 * n, 6 * n)],
    [`j${n}`, 'incident', 'detected', june(4 * n, 7 * n)],
    [`j${n}`, 'incident', 'resolved', june(4 * n, 9 * n)],
  ]),
];

export function deployment(
  revision: string,
  environment = 'prod',
  service = 'cart',
): {} {
  return { revision, environment, service };
}

async function writeDelivery(database: Knex): Promise<void> {
  for (const [key, kind, refs, attributes = {}] of OBJECTS) {
    await database('object').insert({
      key,
      kind,
      source: 'test',
      title: `The ${key}`,
      attributes: canonicalJson(attributes as any),
    });
    await database('object_entity').insert(
      refs.map(entity_ref => ({ object_key: key, entity_ref, evidence: 't' })),
    );
  }
  for (const [from_key, relation, to_key, method] of LINKS) {
    await database('link').insert({
      from_key,
      to_key,
      relation,
      method: method ?? 'commit-ancestry',
      confidence: method === 'service-window' ? 400 : 1000,
      evidence: 'as told',
      rule: 'test',
    });
  }
  for (const [place, [key, kind, verb, at, attributes = {}]] of [
    ...HAPPENED.entries(),
  ]) {
    const id = `a${place}`;
    await database('activity').insert({
      id,
      source: 'test',
      kind,
      verb,
      occurred_at: at,
      recorded_at: at,
      objects: canonicalJson([{ key, qualifier: 'subject' }]),
      attributes: canonicalJson(attributes as any),
      origin: 0,
    });
    await database('activity_object').insert({
      object_key: key,
      activity_id: id,
    });
  }
}

/** A database of the shop and all that was delivered. */
export async function deliveredDatabase(id: TestDatabaseId): Promise<Knex> {
  const database = await migratedDatabase(id);
  await writeCatalog(database, [
    entityOf(SHOP, { title: 'Shop' }),
    ...[CART, PRICES, DOCS, WEB].map(ref => entityOf(ref, { partOf: [SHOP] })),
  ]);
  await writeDelivery(database);
  return database;
}

/** Asks for the delivery of an entity, in June and by who may read all unless said otherwise. */
export const askDelivery =
  (database: () => Knex) =>
  (ref: string, visibility = seeingAll, parameters: object = WINDOW) =>
    getDelivery(
      contextOf(database(), NOW, visibility),
      ref,
      readMapQuery(parameters, NOW),
    );

export const known = (value: number, n: number) => ({
  kind: 'value',
  value,
  n,
});
export const unknown = (reason: string, n = 0) => ({
  kind: 'unknown',
  reason,
  n,
});
