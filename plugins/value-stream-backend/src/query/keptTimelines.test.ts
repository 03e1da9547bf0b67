import { FigureRef, Timeline } from '@value-stream/flow-engine';
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
import { getFlowTimes } from './getFlowTimes';
import { getForecast } from './getForecast';
import { getFutureMap } from './getFutureMap';
import { getHandovers } from './getHandovers';
import { getItemsBehind } from './getItemsBehind';
import { getProcess } from './getProcess';
import { getThroughput } from './getThroughput';
import { readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';

jest.setTimeout(120_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');
const SHOP = 'system:default/shop';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const ITEMS = 160;
const STAGE = 'waiting-for-release';
const FIGURES: readonly FigureRef[] = [
  { figure: 'flow-time' },
  { figure: 'wait-time' },
  { figure: 'first-time-right' },
  { figure: 'velocity' },
  { figure: 'arrivals' },
  { figure: 'in-progress' },
  { figure: 'traceability' },
  { figure: 'stage-lead-time', stageId: STAGE },
  { figure: 'stage-wait-time', stageId: STAGE },
];
const PAGE = { part: 'counted', limit: 50, offset: 0 } as const;

/** Ends in all ways that there are, some long before the windows, some at their edges. */
function itemOf(n: number): Timeline {
  const startedAt = NOW - (320 - 2 * n) * DAY;
  const ended = n % 7 !== 0;
  const endedAt = Math.min(NOW, startedAt + ((n * 13) % 40) * DAY + DAY);
  const timeline = {
    ...commitTimeline({
      streamRef: SHOP,
      itemKey: `item-${String(n).padStart(3, '0')}`,
      startedAt,
      releasedAt: ended ? endedAt : undefined,
      type: ['feature', 'defect', undefined][n % 3],
    }),
    team: n % 4 === 0 ? 'red' : undefined,
    labels: n % 5 === 0 ? ['urgent'] : [`year-${Math.floor(n / 60)}`],
    container: n % 31 === 0,
  };
  if (ended && n % 11 === 0) return { ...timeline, state: 'abandoned' };
  if (ended && n % 17 === 0) return { ...timeline, state: 'removed' };
  return timeline;
}

const QUESTIONS = {
  flow: getFlow,
  'flow times': getFlowTimes,
  throughput: getThroughput,
  'cumulative flow': getCumulativeFlow,
  ageing: getAgeing,
  handovers: getHandovers,
  'future map': (...given: Parameters<typeof getFlow>) =>
    getFutureMap(...given, [{ stageId: STAGE, what: 'wait', value: 0.5 }]),
  'items behind figures': (...given: Parameters<typeof getFlow>) =>
    Promise.all(FIGURES.map(ref => getItemsBehind(...given, ref, PAGE))),
  process: (...given: Parameters<typeof getFlow>) => getProcess(...given, 50),
  forecast: (...given: Parameters<typeof getFlow>) =>
    getForecast(...given, { days: 30 }),
};

describe.each(databaseIds)('timelines that are kept on %s', id => {
  let database: Knex;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(SHOP),
      entityOf(CART, { partOf: [SHOP] }),
      entityOf(PRICES, { partOf: [SHOP] }),
    ]);
    await writeTimelines(
      database,
      Array.from({ length: ITEMS }, (_, n) => itemOf(n)),
      ({ itemKey }) => [Number(itemKey.slice(-1)) % 2 ? CART : PRICES],
    );
  });
  afterAll(() => database.destroy());

  function readerOf(): QueryContext {
    return contextOf(database, NOW);
  }
  const days = (n: number) => new Date(NOW - n * DAY).toISOString();

  it.each(Object.entries(QUESTIONS))(
    'answer as those read for the window alone: %s',
    async (_, ask) => {
      const long = readerOf();
      await long.timelines.read(SHOP, 0);
      for (const parameters of [
        { from: days(90), to: days(0) },
        { from: days(91), to: days(31) },
        { from: days(30), to: days(0), label: ['urgent'] },
        { from: days(60), to: days(0), clock: 'working' as const },
        { from: days(120), to: days(0), reopen: 'first-done' as const },
        { from: days(90), to: days(0), type: ['defect', 'unclassified'] },
      ]) {
        const query = readMapQuery(parameters, NOW);
        for (const ref of [SHOP, CART]) {
          expect(await ask(long, ref, query)).toEqual(
            await ask(readerOf(), ref, query),
          );
        }
      }
    },
  );

  it('are read once by those who ask at the same time', async () => {
    const { timelines } = readerOf();
    const lists = await Promise.all(
      [1, 2, 3].map(() => timelines.readKept([SHOP], NOW - 90 * DAY)),
    );
    expect(lists[1][0]).toBe(lists[0][0]);
    expect(lists[2][0]).toBe(lists[0][0]);
  });

  it('are read again once the facts of their stream are others', async () => {
    const { timelines } = readerOf();
    const [before] = await timelines.readKept([SHOP], NOW - 90 * DAY);
    await database('stream_facts')
      .where('stream_ref', SHOP)
      .update({ version: 'another' });
    const [after] = await timelines.readKept([SHOP], NOW - 90 * DAY);
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });
});
