import { Knex } from 'knex';
import { databaseIds } from '../__testUtils__/testDatabases';
import {
  askDelivery,
  CART,
  deliveredDatabase,
  FIVE,
  HOUR,
  PRICES,
  SHOP,
  WEB,
  known,
  unknown,
} from './__testUtils__/deliveryOfJune';

jest.setTimeout(60_000);

describe.each(databaseIds)('figures of delivery on %s', id => {
  let database: Knex;
  const ask = askDelivery(() => database);

  beforeAll(async () => {
    database = await deliveredDatabase(id);
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
});
