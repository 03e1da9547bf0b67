import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { LIVE_FACTS } from '../log/factTables';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { DAY, writeCatalog } from '../__testUtils__/testFacts';
import { getDelivery } from './getDelivery';
import { FlowFigureAsked } from './FlowFigureAsked';
import { getFlowEvidence } from './getFlowEvidence';
import { readMapQuery } from './MapQuery';
import { contextOf } from './__testUtils__/contextOf';
import { seeing, seeingAll } from '../__testUtils__/readers';

jest.setTimeout(60_000);

/* A Tuesday; the window is 1 to 30 June, the one before 2 to 31 May. */
const NOW = Date.parse('2026-06-30T00:00:00Z');
const WINDOW = {
  from: '2026-05-31T00:00:00Z',
  to: '2026-06-30T00:00:00Z',
};
const HOUR = DAY / 24;
const SHOP = 'system:default/shop';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const DOCS = 'component:default/docs';
const WEB = 'component:default/web';
const FIVE = [1, 2, 3, 4, 5];
const june = (day: number, hour = 0) => Date.UTC(2026, 5, day) + hour * HOUR;
const iso = (at: number) => new Date(at).toISOString();
const commit = (n: number) => `git:example.com/shop@c${n}`;

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

function deployment(
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

const known = (value: number, n: number) => ({ kind: 'value', value, n });
const unknown = (reason: string, n = 0) => ({ kind: 'unknown', reason, n });

describe.each(databaseIds)('questions about delivery on %s', id => {
  let database: Knex;
  let statements: number;
  const ask = (
    ref: string,
    visibility = seeingAll,
    parameters: object = WINDOW,
  ) =>
    getDelivery(
      contextOf(database, NOW, visibility),
      ref,
      readMapQuery(parameters, NOW),
    );

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(SHOP, { title: 'Shop' }),
      entityOf(CART, { partOf: [SHOP] }),
      entityOf(PRICES, { partOf: [SHOP] }),
      entityOf(DOCS, { partOf: [SHOP] }),
      entityOf(WEB, { partOf: [SHOP] }),
    ]);
    await writeDelivery(database);
    database.on('query', () => {
      statements += 1;
    });
  });
  afterAll(() => database.destroy());

  it('measures each service by itself', async () => {
    const { services, productionEnvironments } = await ask(SHOP);
    expect(productionEnvironments).toEqual(['prod', 'production']);
    expect(services.map(({ service }) => service)).toEqual([
      'cart',
      'prices',
      'web',
    ]);
    expect(services[0]).toMatchObject({
      entityRef: CART,
      environments: ['prod'],
    });
  });

  it('gives the five figures, the parts of lead time and what is shown apart', async () => {
    const [cart] = (await ask(SHOP)).services;
    // x1 60 h, c4 24 h, x2 24 h: of three no percentile is known.
    expect(cart.figures.leadTime.p50).toMatchObject(
      unknown('too-few-samples', 3),
    );
    expect(cart.split.coding.p50).toMatchObject({ n: 2 });
    expect(cart.split.pickup.p50).toMatchObject({ n: 1 });
    expect(cart.split.review.p50).toMatchObject({ n: 1 });
    expect(cart.split.mergeToDeploy.p50).toMatchObject({ n: 2 });
    // d1, d2, d3 and d5 in 30 days.
    expect(cart.figures.perDay).toMatchObject(known(4 / 30, 4));
    expect(cart.figures.rollouts).toBe(4);
    // Whole weeks of 1, 8, 15 and 22 June have 1, 2, 0 and 0 days with one.
    expect(cart.figures.daysPerWeek).toMatchObject(known(0.5, 4));
    // d2 of d1, d2 and d3; d5 is younger than 72 hours.
    expect(cart.figures.failRate).toMatchObject(known(1 / 3, 3));
    expect(cart.figures.recovery.p50).toMatchObject(
      unknown('too-few-samples', 1),
    );
    // d3 rolls back, d5 fixes an incident.
    expect(cart.figures.reworkRate).toMatchObject(known(2 / 4, 4));
    expect(cart.leftOut).toEqual([
      { reason: 'bot-authored', n: 1 },
      { reason: 'immature', n: 1 },
    ]);
    expect(cart).toMatchObject({
      open: [],
      redeploys: 0,
      failedAttempts: 1,
      unattributed: 1,
    });
  });

  it('gives the window before, and a trend by week', async () => {
    const answer = await ask(SHOP);
    const [cart] = answer.services;
    expect(answer.earlier).toEqual({
      from: '2026-05-01T00:00:00.000Z',
      to: '2026-05-31T00:00:00.000Z',
    });
    expect(cart.earlier.leadTime.p50).toMatchObject(unknown('no-items'));
    expect(cart.earlier.failRate).toMatchObject(unknown('no-items'));
    expect(cart.earlier.rollouts).toBe(0);
    expect(
      cart.weeks.map(({ from, whole, rollouts }) => [
        from.slice(0, 10),
        whole,
        rollouts,
      ]),
    ).toEqual([
      ['2026-05-25', false, 0],
      ['2026-06-01', true, 1],
      ['2026-06-08', true, 2],
      ['2026-06-15', true, 0],
      ['2026-06-22', true, 0],
      ['2026-06-29', false, 1],
    ]);
    expect(cart.weeks.map(({ leadTime }) => leadTime)).toMatchObject([
      unknown('no-items'),
      unknown('too-few-samples', 1),
      unknown('too-few-samples', 1),
      unknown('no-items'),
      unknown('no-items'),
      unknown('too-few-samples', 1),
    ]);
    expect(cart.weeks.map(({ failRate }) => failRate)).toMatchObject([
      unknown('no-items'),
      known(0, 1),
      known(1 / 2, 2),
      unknown('no-items'),
      unknown('no-items'),
      unknown('no-items'),
    ]);
  });

  it('gives medians from five on, and how failures were found and repaired', async () => {
    const [web] = (await ask(WEB)).services;
    expect(web.figures.leadTime.p50).toMatchObject(known(18 * HOUR, 5));
    expect(web.split).toMatchObject({
      coding: { p50: known(3 * HOUR, 5) },
      pickup: { p50: known(3 * HOUR, 5) },
      review: { p50: known(3 * HOUR, 5) },
      mergeToDeploy: { p50: known(9 * HOUR, 5) },
    });
    // w0 held, w1 to w5 failed.
    expect(web.figures.failRate).toMatchObject(known(5 / 6, 6));
    expect(web.figures.recovery.p50).toMatchObject(known(9 * HOUR, 5));
    expect(web.detect.p50).toMatchObject(known(3 * HOUR, 5));
    expect(web.repair.p50).toMatchObject(known(6 * HOUR, 5));
    expect(web.incidents.map(({ cause }) => cause?.method)).toEqual(
      FIVE.map(() => 'named'),
    );
  });

  it('tells what happened in order, and what incidents are attributed to', async () => {
    const [cart] = (await ask(SHOP)).services;
    expect(
      cart.events.map(({ key, kind, at, failedBy, changes }) => [
        key,
        kind,
        at,
        failedBy,
        changes,
      ]),
    ).toEqual([
      ['d1', 'rollout', iso(june(3, 12)), [], 1],
      // Rolled back on 10 June, after the incident of the 9th.
      ['d2', 'rollout', iso(june(8, 12)), ['incident', 'rollback'], 2],
      ['d3', 'rollback', iso(june(10)), [], 0],
      ['failed', 'failed-attempt', iso(june(20)), [], 0],
      ['d5', 'rollout', iso(june(29)), [], 1],
    ]);
    expect(cart.events[1]).toMatchObject({
      title: 'The d2',
      revision: 'r2',
      environments: ['prod'],
      recoveredAt: iso(june(9, 6)),
    });
    expect(cart.incidents).toEqual([
      {
        key: 'i1',
        title: 'The i1',
        detectedAt: iso(june(9)),
        mitigatedAt: iso(june(9, 6)),
        cause: {
          key: 'd2',
          at: iso(june(8, 12)),
          method: 'time',
          confidence: 0.4,
          evidence: 'as told',
        },
      },
      { key: 'i2', title: 'The i2', detectedAt: iso(june(25)) },
    ]);
  });

  it('measures a service of which no commit is known, without lead time', async () => {
    const prices = (await ask(PRICES)).services[0];
    expect(prices.figures.leadTime.p50).toMatchObject(unknown('no-items'));
    // p0 is the baseline, p1 the first of its own; both took effect.
    expect(prices.events.map(({ key, kind }) => [key, kind])).toEqual([
      ['p0', 'baseline'],
      ['p1', 'rollout'],
    ]);
    expect(prices.figures.failRate).toMatchObject(known(0, 2));
    expect(prices.figures.recovery.p50).toMatchObject(unknown('no-items'));
  });

  it('says what is deployed elsewhere, and counts incidents of what deploys nothing', async () => {
    expect(await ask(SHOP)).toMatchObject({
      otherEnvironments: [{ environment: 'staging', deployments: 1 }],
      otherIncidents: 1,
    });
    expect(await ask(DOCS)).toMatchObject({
      services: [],
      otherEnvironments: [],
      otherIncidents: 1,
    });
  });

  it('gives what each figure of a service rests on', async () => {
    const { services } = await ask(SHOP);
    const [cart] = services;
    const web = services[2];
    const evidence = (
      of: string,
      figure: FlowFigureAsked['figure'],
      part: 'counted' | 'left-out' = 'counted',
    ) =>
      getFlowEvidence(
        contextOf(database, NOW),
        SHOP,
        readMapQuery(WINDOW, NOW),
        { figure, of },
        { part, limit: 50, offset: 0 },
      );
    for (const service of [cart, web]) {
      const of = service.key!;
      for (const [figure, shown] of [
        ['change-lead-time', service.figures.leadTime.p50],
        ['coding-time', service.split.coding.p50],
        ['pickup-time', service.split.pickup.p50],
        ['review-time', service.split.review.p50],
        ['merge-to-deploy-time', service.split.mergeToDeploy.p50],
        ['deployment-frequency', service.figures.perDay],
        ['change-fail-rate', service.figures.failRate],
        ['recovery-time', service.figures.recovery.p50],
        ['rework-rate', service.figures.reworkRate],
      ] as const) {
        const shownEvidence = await evidence(of, figure);
        expect([figure, shownEvidence.result]).toEqual([figure, shown]);
        expect([figure, shownEvidence.countedTotal]).toEqual([figure, shown.n]);
      }
    }
    // x1 60 h, c4 and x2 24 h; c5 is a bot's.
    const lead = await evidence(cart.key!, 'change-lead-time');
    expect(lead.items.map(({ key, value }) => [key, value! / HOUR])).toEqual([
      ['x1', 60],
      ['x2', 24],
      [commit(4), 24],
    ]);
    expect(lead.leftOut).toEqual([{ reason: 'bot-authored', n: 1 }]);
    expect(lead).toMatchObject({ clock: 'calendar', unit: 'ms' });
    // 6, 12, 18, 24 and 30 hours: the middle one.
    expect((await evidence(web.key!, 'change-lead-time')).formula).toBe(
      'p50 of 5 lead times, linear between ranks (R-7) = 18.0 hours',
    );
    const failed = await evidence(cart.key!, 'change-fail-rate');
    expect(failed.formula).toBe(
      '1 failed ÷ 3 rollouts old enough to tell = 33.3 %',
    );
    expect(failed.items[0]).toMatchObject({ key: 'd2', value: 1 });
    expect(failed.leftOut).toEqual([{ reason: 'immature', n: 1 }]);
    await expect(evidence('nothing', 'rework-rate')).rejects.toThrow(
      /deploys no service 'nothing'/,
    );
  });

  it('leaves out the services that the reader may not read, and says how many', async () => {
    const answer = await ask(SHOP, seeing(SHOP, PRICES));
    expect(answer.services.map(({ service }) => service)).toEqual(['prices']);
    expect(answer).toMatchObject({
      // Cart and web.
      restrictedServices: 2,
      otherEnvironments: [],
    });
  });

  it('refuses a stream that is none of the scope', async () => {
    await expect(
      ask(CART, seeingAll, { ...WINDOW, stream: 'valuestream:default/other' }),
    ).rejects.toThrow(/is not part of the stream/);
  });

  const renewed = () =>
    database.transaction(tx => renewDeliveryFacts(tx, LIVE_FACTS));

  it('asks as many statements for ten times the deployments', async () => {
    const countOf = async () => {
      statements = 0;
      await ask(CART);
      return statements;
    };
    await renewed();
    const before = await countOf();
    // Nothing changed: what was read is kept.
    expect(await countOf()).toBeLessThan(before);
    for (let n = 0; n < 60; n++) {
      await database('object').insert({
        key: `more-${n}`,
        kind: 'deployment',
        source: 'test',
        attributes: canonicalJson({
          ...deployment(`m${n}`, 'test'),
        } as any),
      });
      await database('object_entity').insert({
        object_key: `more-${n}`,
        entity_ref: CART,
        evidence: 't',
      });
    }
    await renewed();
    expect(await countOf()).toBe(before);
  });
});
