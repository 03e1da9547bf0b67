import { databaseIds } from '../../__testUtils__/testDatabases';
import {
  CART,
  DAY,
  FRAUD,
  iso,
  PLATFORM,
  PRICES,
  RISK,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';
import { DependencyParameters, readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';
import { getDependencyEvidence } from './getDependencyEvidence';
import { seeingAll } from '../../__testUtils__/readers';
import {
  inDays,
  NOW,
  withoutRisk,
  askingWaits,
} from './__testUtils__/waitingShop';

jest.setTimeout(120_000);

describe.each(databaseIds)('dependencies on %s', id => {
  const on = askingWaits(id);

  const ask = (
    ref: string,
    parameters: DependencyParameters = {},
    visibility = seeingAll,
  ) =>
    getDependencies(
      { ...on.context, visibility },
      ref,
      readDependencyQuery({ from: iso(5), to: iso(20), ...parameters }, NOW),
    );

  const sides = (
    edges: Awaited<ReturnType<typeof ask>>['waitsFor'],
  ): unknown[] =>
    edges.map(edge => [edge.party.ref, inDays(edge.delayMs), edge.items]);

  it('prices whom a stream waited for, so that all adds up to its waiting', async () => {
    const { totals, waitsFor, costOfDelay, readableOnly } = await ask(SHOP);
    // 10 of A, 6 + 2 of B, 2 of each S.
    expect(inDays(totals.totalWaitMs)).toBe(26);
    expect(inDays(totals.edgesMs)).toBeCloseTo(7);
    expect(inDays(totals.selfMs)).toBeCloseTo(8);
    expect(inDays(totals.unexplainedMs)).toBeCloseTo(11);
    expect(totals.autonomy).toMatchObject({ value: 5 / 6, n: 6 });
    expect(sides(waitsFor)).toEqual([
      [PLATFORM, 3 + 1.5 + 1, 1],
      [RISK, 1.5, 1],
    ]);
    const [platform, risk] = waitsFor;
    // P is in work from day 5 to 8, shared until day 7.
    expect(inDays(platform.workMs)).toBe(2);
    expect(inDays(platform.queueMs)).toBe(3.5);
    expect(inDays(platform.aloneMs)).toBe(4);
    expect(inDays(platform.gainMs)).toBeCloseTo(4 / 6);
    expect(inDays(risk.gainMs)).toBe(0);
    expect(platform.cost).toEqual({ amount: 5500, currency: 'EUR' });
    expect(platform.costPerMonth).toEqual({ amount: 11000, currency: 'EUR' });
    expect(platform.entities).toEqual([
      { name: RUNTIME, title: 'Runtime', delayMs: 5.5 * DAY },
    ]);
    expect(platform).toMatchObject({ trend: 'new', evidence: ['blocked-by'] });
    expect(costOfDelay).toEqual({ amount: 1000, currency: 'EUR' });
    expect(readableOnly).toBe(false);
  });

  it('counts days of the working clock by working days', async () => {
    const { waitsFor } = await ask(SHOP, { clock: 'working' });
    // Tuesday to Monday alone Tue, Wed, Thu; Friday shared; Monday is day 7.
    expect(waitsFor[0].delayMs / (8 * 3_600_000)).toBeCloseTo(3 + 0.5 + 1);
    expect(waitsFor[0].cost!.amount).toBeCloseTo(4500);
  });

  it('shows who waits for an entity, and circles of streams', async () => {
    const platform = await ask(PLATFORM);
    expect(sides(platform.waitedForBy)).toEqual([[SHOP, 5.5, 1]]);
    expect(inDays(platform.waitedForBy[0].workMs)).toBe(2);
    expect(platform.waitedForBy[0].cost).toEqual({
      amount: 5500,
      currency: 'EUR',
    });
    // The shop's six items took 12 + 9 + 4 x 3 days; four were waited for the platform alone.
    const [shopWaits] = platform.waitedForBy;
    expect(inDays(shopWaits.aloneMs)).toBe(4);
    expect(shopWaits.meanFlowTime).toMatchObject({ value: 5.5 * DAY, n: 6 });
    expect(inDays(shopWaits.gainMs)).toBeCloseTo(4 / 6);
    // A was done on day 12: in the window's second part of six, after six of the window before.
    expect(shopWaits.course).toEqual([...Array(8).fill(0), 5.5 * DAY, 0, 0, 0]);
    expect(platform.edges).toEqual([
      {
        from: SHOP,
        to: PLATFORM,
        delayMs: 5.5 * DAY,
        evidence: ['blocked-by'],
      },
    ]);
    const shop = await ask(SHOP);
    expect(sides(shop.waitedForBy)).toEqual([[RISK, 3, 1]]);
    expect(shop.cycles).toEqual([[RISK, SHOP]]);
    expect(shop.order).toEqual([RISK, SHOP, PLATFORM]);
    // Seen from the platform, risk is two edges away.
    const far = await ask(PLATFORM, { depth: 2 });
    expect(far.nodes.map(({ ref }) => ref)).toEqual(
      [PLATFORM, SHOP, RISK].sort(),
    );
  });

  it('tells other components of the same stream on the page of one', async () => {
    const prices = await ask(PRICES);
    expect(sides(prices.waitsFor)).toEqual([[CART, 8, 1]]);
    expect(prices.totals.autonomy).toMatchObject({ value: 0, n: 1 });
    const cart = await ask(CART);
    expect(sides(cart.waitsFor).map(side => (side as string[])[0])).toEqual([
      PLATFORM,
      RISK,
    ]);
    expect(sides(cart.waitedForBy)).toEqual([
      [PRICES, 8, 1],
      [RISK, 3, 1],
    ]);
    const entities = await ask(CART, { between: 'entities' });
    expect(sides(entities.waitsFor).map(side => (side as string[])[0])).toEqual(
      [RUNTIME, FRAUD],
    );
  });

  it('tells what is new and what has vanished', async () => {
    const later = await ask(SHOP, { from: iso(20), to: iso(35) });
    expect(
      later.waitsFor.map(({ party, trend, delayMs, earlierMs }) => [
        party.ref,
        trend,
        delayMs,
        inDays(earlierMs),
      ]),
    ).toEqual([
      [PLATFORM, 'vanished', 0, 5.5],
      [RISK, 'vanished', 0, 1.5],
    ]);
    expect(later.totals.autonomy).toMatchObject({ reason: 'no-items' });
    // What the catalog says stands apart, as nobody waited.
    expect(
      later.structure.map(({ party, relation, entities }) => [
        party.ref,
        relation,
        entities,
      ]),
    ).toEqual([
      [PLATFORM, 'dependsOn', [{ from: CART, to: RUNTIME }]],
      [RISK, 'consumesApi', [{ from: CART, to: FRAUD }]],
    ]);
    // The same stands beside a delay where there is one.
    expect(
      (await ask(SHOP)).structure.map(({ party, delayed }) => [
        party.ref,
        delayed,
      ]),
    ).toEqual([
      [PLATFORM, true],
      [RISK, true],
    ]);
  });

  it('shows only waits of the kinds asked for, and still adds up', async () => {
    const { totals, waitsFor, structure } = await ask(SHOP, {
      evidence: ['review'],
    });
    expect(waitsFor).toEqual([]);
    expect(structure).toEqual([]);
    expect(
      (await ask(SHOP, { evidence: ['relation'] })).structure,
    ).toHaveLength(2);
    expect(inDays(totals.otherMs)).toBeCloseTo(7);
    expect(inDays(totals.unexplainedMs)).toBeCloseTo(11);
    expect(totals.autonomy).toMatchObject({ value: 5 / 6 });
  });

  it('gives away nothing of streams that the reader may not read', async () => {
    const answer = await ask(SHOP, {}, withoutRisk);
    expect(answer.readableOnly).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/risk|fraud/i);
    expect(sides(answer.waitsFor)).toEqual([[PLATFORM, 5.5, 1]]);
    expect(answer.waitedForBy).toEqual([]);
    expect(answer.cycles).toEqual([]);
    const { totals } = answer;
    expect(inDays(totals.edgesMs)).toBe(5.5);
    expect(inDays(totals.unexplainedMs)).toBeCloseTo(11 + 1.5);
    await expect(
      getDependencyEvidence(
        { ...on.context, visibility: withoutRisk },
        SHOP,
        readDependencyQuery({ from: iso(5), to: iso(20) }, NOW),
        { party: RISK, direction: 'waits-for' },
        { part: 'counted', limit: 10, offset: 0 },
      ),
    ).rejects.toThrow('There is no party');
  });
});
