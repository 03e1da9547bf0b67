import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { LIVE_FACTS } from '../log/factTables';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { databaseIds } from '../__testUtils__/testDatabases';
import { FlowFigureAsked } from './FlowFigureAsked';
import { getFlowEvidence } from './getFlowEvidence';
import { readMapQuery } from './MapQuery';
import { contextOf } from './__testUtils__/contextOf';
import { seeing, seeingAll } from '../__testUtils__/readers';
import {
  askDelivery,
  CART,
  commit,
  deliveredDatabase,
  deployment,
  DOCS,
  HOUR,
  iso,
  june,
  NOW,
  PRICES,
  SHOP,
  WINDOW,
} from './__testUtils__/deliveryOfJune';

jest.setTimeout(60_000);

describe.each(databaseIds)('questions about delivery on %s', id => {
  let database: Knex;
  let statements: number;
  const ask = askDelivery(() => database);

  beforeAll(async () => {
    database = await deliveredDatabase(id);
    database.on('query', () => {
      statements += 1;
    });
  });
  afterAll(() => database.destroy());

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
