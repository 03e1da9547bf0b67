import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { getFlowTimes } from './getFlowTimes';
import { getFutureMap } from './getFutureMap';
import { getHandovers } from './getHandovers';
import { getItemsBehind } from './getItemsBehind';
import { getMap } from './getMap';
import { getMapComparison } from './getMapComparison';
import { getProcess } from './getProcess';
import { readEarlierWindow, readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readMapEdits } from './readMapEdits';
import { deleteTarget, listTargets, saveTarget, targetsOf } from './targets';
import { contextOf } from './__testUtils__/contextOf';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');
const CHECKOUT = 'system:default/checkout';
const CART = 'component:default/cart';
const keyOf = (n: number) => `git:github.com/acme/shop@${`${n}`.repeat(40)}`;

/**
 * Items 1 to 5 start on 31 May, are a day in development and released after 2,
 * 4, 6, 8 and 10 days; 1 is urgent, 2 was done once before, on 1 June. 6 was
 * released in April, within 3 days.
 */
const TIMELINES = [
  ...[1, 2, 3, 4, 5].map(n => ({
    ...commitTimeline({
      streamRef: CHECKOUT,
      itemKey: keyOf(n),
      startedAt: NOW - 30 * DAY,
      releasedAt: NOW - (30 - 2 * n) * DAY,
    }),
    ...(n === 1 && { priority: 'Urgent' }),
    ...(n === 2 && { firstDoneAt: NOW - 29 * DAY }),
  })),
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: keyOf(6),
    startedAt: NOW - 70 * DAY,
    releasedAt: NOW - 67 * DAY,
  }),
];
const HALF_THE_WAIT = [
  { stageId: 'waiting-for-release', what: 'wait' as const, value: 0.5 },
];

describe.each(databaseIds)('questions about a map on %s', id => {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(CHECKOUT, { title: 'Checkout' }),
      entityOf(CART, { partOf: [CHECKOUT] }),
    ]);
    await writeTimelines(database, TIMELINES, () => [CART]);
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  const query = (parameters = {}) =>
    readMapQuery({ from: '2026-05-30T00:00:00Z', ...parameters }, NOW);

  it('gives the process with its variants and the steps at which it grows', async () => {
    const answer = await getProcess(context, CHECKOUT, query(), 50);
    expect(answer).toMatchObject({
      counted: 5,
      variantTotal: 1,
      steps: [{ variants: 1, share: 1 }],
    });
    expect(answer.variants[0]).toMatchObject({
      key: '0-1-2',
      count: 5,
      flowTime: { value: 6 * DAY },
    });
    // Waited 1, 3, 5, 7 and 9 days for the release.
    expect(answer.edges[1]).toMatchObject({
      fromStageId: 'waiting-for-release',
      count: 5,
      wait: { value: 5 * DAY, n: 5 },
    });
    const behind = await getItemsBehind(
      context,
      CHECKOUT,
      query(),
      { figure: 'variant', variant: '0-1-2' },
      { part: 'counted', limit: 2, offset: 0 },
    );
    expect(behind).toMatchObject({ countedTotal: 5, variant: '0-1-2' });
    expect(behind.items.map(({ value }) => value)).toEqual([10 * DAY, 8 * DAY]);
    await expect(
      getItemsBehind(
        context,
        CHECKOUT,
        query(),
        { figure: 'edge', stageId: 'development', toStageId: 'nowhere' },
        { part: 'counted', limit: 2, offset: 0 },
      ),
    ).rejects.toThrow(/needs 'toStage'/);
  });

  it('compares with a window before, or another one', async () => {
    const { comparison, earlier } = await getMapComparison(
      context,
      CHECKOUT,
      query(),
      readEarlierWindow({
        earlierFrom: '2026-04-01T00:00:00Z',
        earlierTo: '2026-05-01T00:00:00Z',
      }),
    );
    expect(earlier.from).toBe('2026-04-01T00:00:00.000Z');
    // A mean of 3 days of one item, then of 2, 4, 6, 8 and 10.
    expect(comparison.meanFlowTime).toMatchObject({
      before: { value: 3 * DAY, n: 1 },
      after: { value: 6 * DAY },
      change: { value: 3 * DAY },
    });
    expect(comparison.stages[1].ladderWait).toMatchObject({
      change: { value: 3 * DAY },
    });
    expect(() => readEarlierWindow({ earlierFrom: '2026-04-01' })).toThrow(
      /needs both ends/,
    );
  });

  it('replays changes, and refuses what is none', async () => {
    const { now, future, bound } = await getFutureMap(
      context,
      CHECKOUT,
      query(),
      readMapEdits(['waiting-for-release:wait:0.5']),
    );
    expect(bound).toBe('upper');
    // 1 day of work and 1, 3, 5, 7 and 9 of waiting, then half of it.
    expect(now.meanFlowTime).toMatchObject({ value: 6 * DAY });
    expect(future.meanFlowTime).toMatchObject({ value: 3.5 * DAY });
    const limit = await getFutureMap(
      context,
      CHECKOUT,
      query(),
      readMapEdits(['development:wip-limit:2']),
    );
    expect(limit.future.meanFlowTime).toMatchObject({
      reason: 'not-identifiable',
    });
    await expect(
      getFutureMap(
        context,
        CHECKOUT,
        query(),
        readMapEdits(['nowhere:wait:0']),
      ),
    ).rejects.toThrow(/no stage 'nowhere'; its stages are development/);
    for (const text of ['review', 'review:mood:1', 'review:wait:-1']) {
      expect(() => readMapEdits([text])).toThrow(/is no change of a map/);
    }
  });

  it('says how work moves, unknown of so few', async () => {
    const { stages, doneBatch } = await getHandovers(
      context,
      CHECKOUT,
      query(),
    );
    expect(stages[0]).toMatchObject({ control: 'unknown', covered: true });
    expect(doneBatch).toMatchObject({ value: 1, n: 5 });
  });

  it('counts items of a priority, and under another reopen policy', async () => {
    const urgent = await getMap(
      context,
      CHECKOUT,
      query({ priority: ['Urgent'] }),
    );
    expect(urgent.figures.counted).toBe(1);
    expect(urgent.priorities).toEqual(['Urgent']);
    const others = await getMap(context, CHECKOUT, query({ priority: [''] }));
    expect(others.figures.counted).toBe(4);
    const keys = await getFlowTimes(
      context,
      CHECKOUT,
      query({ priority: ['Urgent'] }),
    );
    expect(keys.itemKeys).toEqual([keyOf(1)]);

    // The second one was done after a day the first time.
    const first = await getMap(
      context,
      CHECKOUT,
      query({ reopen: 'first-done' }),
    );
    expect(first.reopenPolicy).toBe('first-done');
    expect(first.figures.meanFlowTime).toMatchObject({
      value: (2 + 1 + 6 + 8 + 10) * (DAY / 5),
    });
  });

  it('keeps targets with the totals of then, and shows them again', async () => {
    const saved = await saveTarget(
      context,
      CHECKOUT,
      query({ priority: ['', 'Urgent'] }),
      { name: ' Release each week ', edits: HALF_THE_WAIT },
    );
    expect(saved).toMatchObject({
      name: 'Release each week',
      savedAt: '2026-06-30T00:00:00.000Z',
      edits: HALF_THE_WAIT,
      priorities: ['', 'Urgent'],
      then: { meanFlowTime: { value: 6 * DAY } },
      target: { meanFlowTime: { value: 3.5 * DAY } },
    });
    expect(await listTargets(context, CHECKOUT, undefined)).toEqual([saved]);
    // Those of a part are its own.
    expect(await listTargets(context, CART, undefined)).toEqual([]);
    await expect(
      deleteTarget(context, CART, undefined, saved.id),
    ).rejects.toThrow(/has no target/);
    expect(await deleteTarget(context, CHECKOUT, undefined, saved.id)).toEqual(
      [],
    );
  });

  it('saves no target that cannot be known, nor one without a name', async () => {
    const save = (name: string, edits: typeof HALF_THE_WAIT) =>
      saveTarget(context, CHECKOUT, query(), { name, edits });
    await expect(save('  ', HALF_THE_WAIT)).rejects.toThrow('needs a name');
    await expect(
      saveTarget(context, CHECKOUT, query(), {
        name: 'Two at a time',
        edits: [{ stageId: 'development', what: 'wip-limit', value: 2 }],
      }),
    ).rejects.toThrow(/cannot be told from the data \(not-identifiable\)/);
  });

  it('finds targets by their index', async () => {
    const plan = JSON.stringify(
      await database.raw(
        `explain ${id.startsWith('SQLITE') ? 'query plan ' : ''}${targetsOf(
          database,
          CHECKOUT,
          CHECKOUT,
        ).toString()}`,
      ),
    );
    // A small table is read as a whole where PostgreSQL thinks that quicker.
    expect(id.startsWith('SQLITE') ? plan : 'target_entity_idx').toContain(
      'target_entity_idx',
    );
  });
});
