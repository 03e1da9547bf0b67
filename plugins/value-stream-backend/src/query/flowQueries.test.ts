import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { askFlow } from './askFlow';
import { forecastHistory } from './forecastHistory';
import { getAgeing } from './getAgeing';
import { getCumulativeFlow } from './getCumulativeFlow';
import { getFlow } from './getFlow';
import { getFlowTimes } from './getFlowTimes';
import { getForecast } from './getForecast';
import { getThroughput } from './getThroughput';
import { readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';
import { seeing } from '../__testUtils__/readers';

jest.setTimeout(60_000);

/* A Tuesday. */
const NOW = Date.parse('2026-06-30T00:00:00Z');
const CHECKOUT = 'system:default/checkout';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const keyOf = (n: number) => `git:github.com/acme/shop@${`${n}`.repeat(40)}`;

/**
 * Items 1 to 5 start on 31 May, are in development for a day and released on
 * 2, 4, 6, 8 and 10 June: after 2, 4, 6, 8 and 10 days. Item 6 starts on 27
 * June and has waited since the 28th, blocked since the 29th. Odd ones belong
 * to cart, even ones to prices; 1 is a feature, 2 a defect.
 */
const TIMELINES = [
  ...[1, 2, 3, 4, 5].map(n => ({
    ...commitTimeline({
      streamRef: CHECKOUT,
      itemKey: keyOf(n),
      startedAt: NOW - 30 * DAY,
      releasedAt: NOW - (30 - 2 * n) * DAY,
      type: ['', 'feature', 'defect'][n],
    }),
    team: n === 3 ? 'group:default/carts' : undefined,
    labels: n < 3 ? ['urgent'] : [],
  })),
  {
    ...commitTimeline({
      streamRef: CHECKOUT,
      itemKey: keyOf(6),
      startedAt: NOW - 3 * DAY,
    }),
    blocked: [{ from: NOW - DAY, to: null }],
  },
];

const cartOnly = seeing(CART, CHECKOUT);

describe.each(databaseIds)('questions about flow on %s', id => {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(CHECKOUT, { title: 'Checkout' }),
      entityOf(CART, { partOf: [CHECKOUT] }),
      entityOf(PRICES, { partOf: [CHECKOUT] }),
    ]);
    await writeTimelines(database, TIMELINES, ({ itemKey }) => [
      Number(itemKey.slice(-1)) % 2 === 1 ? CART : PRICES,
    ]);
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  const query = (parameters = {}) => readMapQuery(parameters, NOW);

  it('gives the key figures, and those of the window before', async () => {
    const { figures, earlier, distribution, asked } = await getFlow(
      context,
      CHECKOUT,
      query(),
    );
    expect(figures.flowTime.p50).toMatchObject({ value: 6 * DAY, n: 5 });
    expect(figures.velocityPerWeek).toMatchObject({ value: 5 / (90 / 7) });
    // One day of work each in 2 + 4 + 6 + 8 + 10 days.
    expect(figures.efficiencyByState).toMatchObject({ value: 5 / 30 });
    expect(figures.meanLoad).toMatchObject({ value: 33 / 90, n: 6 });
    expect(figures.load).toMatchObject({ value: 1 });
    expect(figures.netFlow).toBe(1);
    expect(figures.discardRate).toMatchObject({ value: 0, n: 5 });
    expect(figures.unplannedShare).toMatchObject({ value: 0.5, n: 2 });
    expect(earlier.figures.flowTime.p50).toMatchObject({ reason: 'no-items' });
    expect(distribution.map(({ type, items }) => [type, items])).toEqual([
      ['unclassified', 3],
      ['defect', 1],
      ['feature', 1],
    ]);
    expect(asked).toMatchObject({
      types: ['defect', 'feature', 'unclassified'],
      teams: ['group:default/carts'],
      labels: ['urgent'],
    });
  });

  it('counts only the teams and labels asked for', async () => {
    const velocity = async (parameters: object) =>
      (await getFlowTimes(context, CHECKOUT, query(parameters))).itemKeys;
    expect(await velocity({ team: ['group:default/carts'] })).toEqual([
      keyOf(3),
    ]);
    expect(await velocity({ label: ['urgent'] })).toEqual([keyOf(1), keyOf(2)]);
  });

  it('gives the flow time of every item done, with its histogram', async () => {
    const answer = await getFlowTimes(context, CHECKOUT, query());
    expect(answer.itemKeys).toEqual([1, 2, 3, 4, 5].map(keyOf));
    expect(answer.flowMs).toEqual([2, 4, 6, 8, 10].map(n => n * DAY));
    expect(answer.activeMs).toEqual([1, 1, 1, 1, 1].map(n => n * DAY));
    expect(answer.doneAt[0]).toBe(Date.parse('2026-06-02T00:00:00Z'));
    expect(answer.types.map(place => answer.asked.types[place])).toEqual([
      'feature',
      'defect',
      'unclassified',
      'unclassified',
      'unclassified',
    ]);
    expect(answer.histogram.reduce((sum, { items }) => sum + items, 0)).toBe(5);
    expect(answer.histogram[23]).toMatchObject({ toMs: 10 * DAY, items: 1 });
  });

  it('names no item that the reader may not read, and still counts it', async () => {
    const reader = { ...context, visibility: cartOnly };
    const { itemKeys, flowMs } = await getFlowTimes(reader, CHECKOUT, query());
    expect(itemKeys).toEqual([keyOf(1), '', keyOf(3), '', keyOf(5)]);
    expect(flowMs).toHaveLength(5);
    const ageing = await getAgeing(reader, CHECKOUT, query());
    expect(ageing).toMatchObject({ total: 1, items: [], blockers: [] });
  });

  it('gives weeks from Monday to Sunday, those cut by the window marked', async () => {
    const { weeks, limits } = await getThroughput(
      context,
      CHECKOUT,
      query({ from: '2026-05-27T00:00:00Z' }),
    );
    expect(
      weeks.map(({ from, whole, started, done }) => [
        from.slice(0, 10),
        whole,
        started,
        done,
      ]),
    ).toEqual([
      ['2026-05-25', false, 5, 0],
      ['2026-06-01', true, 0, 3],
      ['2026-06-08', true, 0, 2],
      ['2026-06-15', true, 0, 0],
      ['2026-06-22', true, 1, 0],
      ['2026-06-29', false, 0, 0],
    ]);
    // Items 4 and 5 stood until Monday the 8th and Wednesday the 10th: 0 + 2 of 7 days.
    expect(weeks[2].load).toMatchObject({ value: 2 / 7 });
    expect(weeks[2].efficiency).toMatchObject({ value: 2 / 18 });
    expect(weeks[3].efficiency).toMatchObject({ reason: 'no-items' });
    expect(limits).toMatchObject({ kind: 'unknown', n: 4 });
  });

  it('gives what stands at or beyond each stage at the end of each day', async () => {
    const { days, stages } = await getCumulativeFlow(
      context,
      CHECKOUT,
      query({ from: '2026-05-31T00:00:00Z' }),
    );
    expect(stages.map(stage => stage.mode)).toEqual(['active', 'wait', 'done']);
    expect(days).toHaveLength(30);
    // On 5 June items 1 and 2 are out, three wait.
    expect(days[5]).toEqual({
      at: '2026-06-06T00:00:00.000Z',
      known: true,
      bands: [5, 5, 2],
    });
  });

  it('tells what stands too long and what is blocked', async () => {
    const { items, stages, pastExpectation, blockers } = await getAgeing(
      context,
      CHECKOUT,
      query(),
    );
    // Waits of 1, 3, 5, 7, 9 days have a p85 that needs 7 items.
    expect(stages[1].quantiles).toMatchObject({
      p50: { value: 5 * DAY },
      p85: { reason: 'too-few-samples' },
    });
    expect(items).toEqual([
      expect.objectContaining({
        itemKey: keyOf(6),
        ageMs: 3 * DAY,
        stageAgeMs: 2 * DAY,
        pastExpectation: false,
        blocked: true,
      }),
    ]);
    expect(pastExpectation).toBe(0);
    expect(blockers).toMatchObject([
      { itemKey: keyOf(6), since: '2026-06-29T00:00:00.000Z', ms: DAY },
    ]);
  });

  it('forecasts from the days of the window, with its record', async () => {
    const { history, items, byWhen, howMany, backtest } = await getForecast(
      context,
      CHECKOUT,
      query({ from: '2026-05-31T00:00:00Z' }),
      { days: 30 },
    );
    expect(history).toEqual({ days: 30, items: 5 });
    expect(items).toBe(1);
    expect(byWhen.map(({ level }) => level)).toEqual([0.5, 0.7, 0.85, 0.95]);
    expect(byWhen[0].figure.kind).toBe('value');
    expect(Date.parse(byWhen[0].date!)).toBeGreaterThan(NOW);
    expect(howMany[3].figure.kind).toBe('value');
    expect(backtest).toHaveLength(4);
  });

  it('knows on which days items became ready, and which are', async () => {
    const question = await askFlow(context, CHECKOUT, query());
    const { history, readiness, open } = await forecastHistory(
      context,
      question,
    );
    // Items 1 to 5 on 1 June, item 6 on the 28th; the last day is the 29th.
    const days = readiness!.history;
    expect(days).toHaveLength(history.length);
    expect([days[days.length - 29], days[days.length - 2]]).toEqual([5, 1]);
    expect(days.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(6);
    expect([readiness!.open, open]).toEqual([1, 1]);
  });

  it('says that it cannot forecast from a month without 28 days', async () => {
    const { byWhen } = await getForecast(
      context,
      CHECKOUT,
      query({ from: '2026-06-10T00:00:00Z' }),
      { days: 30, items: 3 },
    );
    expect(byWhen[0].figure).toMatchObject({ kind: 'unknown' });
    expect(byWhen[0].date).toBeUndefined();
  });
});
