import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { getAgeing } from './getAgeing';
import { getCumulativeFlow } from './getCumulativeFlow';
import { getFlow } from './getFlow';
import { FlowFigureAsked } from './FlowFigureAsked';
import { getFlowEvidence } from './getFlowEvidence';
import { getForecast } from './getForecast';
import { getThroughput } from './getThroughput';
import { readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';
import { seeing, seeingAll } from '../__testUtils__/readers';

jest.setTimeout(60_000);

/* A Tuesday. */
const NOW = Date.parse('2026-06-30T00:00:00Z');
const CHECKOUT = 'system:default/checkout';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const keyOf = (n: number) => `git:github.com/acme/shop@${`${n}`.repeat(40)}`;

/**
 * Items 1 to 5 start on 31 May and are released on 2, 4, 6, 8 and 10 June:
 * after 2, 4, 6, 8 and 10 days, of which they waited 1, 3, 5, 7 and 9. Item 6
 * starts on 27 June, has waited since the 28th and is blocked since the 29th.
 * Item 1 is a feature, 2 a defect, the others have no type.
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

describe.each(databaseIds)('evidence of the flow tab on %s', id => {
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

  const query = readMapQuery({}, NOW);
  const evidence = (
    figure: ApiSchemas['FlowFigureId'],
    more: Partial<FlowFigureAsked> = {},
    part: 'counted' | 'left-out' = 'counted',
    visibility = seeingAll,
  ) =>
    getFlowEvidence(
      { ...context, visibility },
      CHECKOUT,
      query,
      { figure, ...more },
      { part, limit: 50, offset: 0 },
    );
  const values = ({ items }: ApiSchemas['FlowEvidenceAnswer']) =>
    Object.fromEntries(items.map(({ key, value }) => [key.slice(-1), value]));

  it('gives for each figure of the window the value that the answer gives', async () => {
    const { figures, serviceLevel, littlesLaw, distribution } = await getFlow(
      context,
      CHECKOUT,
      query,
    );
    const bare = ({ window: _, leftOut: __, ...figure }: any) => figure;
    for (const [figure, shown] of [
      ['mean-load', figures.meanLoad],
      ['efficiency', figures.efficiencyByState],
      ['unplanned-share', figures.unplannedShare],
      ['discard-rate', figures.discardRate],
      ['service-level', serviceLevel.duration],
      ['service-level-record', serviceLevel.backtest],
      ['littles-law', littlesLaw.residual],
    ] as const) {
      expect([figure, (await evidence(figure)).result]).toEqual([
        figure,
        bare(shown),
      ]);
    }
    for (const { type, share } of distribution) {
      const { result } = await evidence('type-share', { of: type });
      expect(result).toEqual(bare(share));
    }
    const net = await evidence('net-flow');
    expect(net.result).toMatchObject({ value: figures.netFlow });
    // Six began, five were done.
    expect(net.formula).toBe('6 items started − 5 done = 1');
    expect(net.countedTotal).toBe(11);
  });

  it('adds up: the load to item-days, shares to their parts', async () => {
    const load = await evidence('mean-load');
    // 2 + 4 + 6 + 8 + 10 days, and 3 of item 6.
    expect(values(load)).toEqual({
      1: 2 * DAY,
      2: 4 * DAY,
      3: 6 * DAY,
      4: 8 * DAY,
      5: 10 * DAY,
      6: 3 * DAY,
    });
    expect(load.formula).toBe(
      'Σ time in flow 33.0 days ÷ 90.0 days of the window = 0.37 items',
    );
    expect(load).toMatchObject({ unit: 'ms', clock: 'calendar' });
    const efficiency = await evidence('efficiency');
    expect(efficiency.formula).toBe(
      'Σ active 5.0 days ÷ (Σ active 5.0 days + Σ wait 25.0 days) = 16.7 %',
    );
    // A defect of two items that have a type; four have none.
    const unplanned = await evidence('unplanned-share', {}, 'left-out');
    expect(unplanned).toMatchObject({
      formula: '1 defect ÷ 2 started items with a type = 50.0 %',
      countedTotal: 2,
      leftOut: [{ reason: 'no-type', n: 4 }],
    });
  });

  it('gives an age band with the time of each item in the stage', async () => {
    const { stages } = await getAgeing(context, CHECKOUT, query);
    const wait = stages[1];
    const band = await evidence('stage-time', {
      of: wait.stageId,
      level: 0.5,
    });
    expect(band.result).toEqual(wait.quantiles.p50);
    // Waits of 1, 3, 5, 7 and 9 days: the middle one.
    expect(band.result).toMatchObject({ value: 5 * DAY, n: 5 });
    expect(values(band)).toEqual({
      1: DAY,
      2: 3 * DAY,
      3: 5 * DAY,
      4: 7 * DAY,
      5: 9 * DAY,
    });
    await expect(evidence('stage-time', { of: 'nowhere' })).rejects.toThrow(
      /needs 'of', one of development/,
    );
  });

  it('gives what stands too long and what is blocked, with what does not', async () => {
    expect(await evidence('past-expectation')).toMatchObject({
      result: { value: 0, n: 1 },
      leftOut: [{ reason: 'no-expectation', n: 1 }],
    });
    const blocked = await evidence('blocked');
    expect(blocked.formula).toBe('1 of 1 open items are blocked');
    expect(values(blocked)).toEqual({ 6: DAY });
  });

  it('gives the items of a week and of a day of cumulative flow', async () => {
    const { weeks } = await getThroughput(context, CHECKOUT, query);
    for (const week of weeks) {
      const done = await evidence('week-done', { at: week.from });
      const started = await evidence('week-started', { at: week.from });
      expect([done.countedTotal, started.countedTotal]).toEqual([
        week.done,
        week.started,
      ]);
    }
    const { days, stages } = await getCumulativeFlow(context, CHECKOUT, query);
    for (const day of days.slice(-35)) {
      for (const [place, stage] of stages.entries()) {
        const band = await evidence('cumulative-flow', {
          of: stage.id,
          at: day.at,
        });
        expect([day.at, stage.id, band.countedTotal]).toEqual([
          day.at,
          stage.id,
          day.bands[place],
        ]);
      }
    }
    await expect(evidence('week-done', {})).rejects.toThrow(/start of one/);
  });

  it('gives the weeks that limits rest on, and leaves out those before anything was known', async () => {
    const limits = await evidence('process-limits', {}, 'left-out');
    // Whole weeks from 1 June on; the first item came on Sunday, 31 May.
    expect(limits.result).toMatchObject({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 4,
    });
    expect(limits.countedTotal).toBe(4);
    expect(limits.items.every(({ period }) => period)).toBe(true);
  });

  it('gives the history of a forecast, week by week, and its record', async () => {
    const forecast = await getForecast(context, CHECKOUT, query, { days: 30 });
    const shown = await evidence('forecast-by-when', { level: 0.85 });
    expect(shown.result).toEqual(forecast.byWhen[2].figure);
    // 30 days are known; the four whole weeks go from 2 to 29 June.
    expect(forecast.history.days).toBe(30);
    expect(shown.countedTotal).toBe(4);
    expect(shown.items.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(5);
    expect(shown.formula).toMatch(/at 85 %/);
    await expect(evidence('forecast-by-when', { level: 0.6 })).rejects.toThrow(
      /'level' is one of 0.5, 0.7, 0.85, 0.95/,
    );
  });

  it('counts what the reader may not read, and does not name it', async () => {
    const shown = await evidence('mean-load', {}, 'counted', cartOnly);
    expect(shown.countedTotal).toBe(6);
    expect(shown.items.filter(({ restricted }) => restricted)).toHaveLength(3);
    expect(JSON.stringify(shown)).not.toContain(keyOf(2));
  });
});
