import {
  computeMap,
  DEFAULT_STAGES,
  mapOfColumns,
  MapOptions,
  Timeline,
  Visit,
} from '@value-stream/flow-engine';
import { configOf, entityOf } from '../__testUtils__/testCatalog';
import { databaseIds } from '../__testUtils__/testDatabases';
import { commitTimeline, DAY } from '../__testUtils__/testFacts';
import { findScope } from './findScope';
import { getMap } from './getMap';
import { loadColumns } from './loadColumns';
import { loadItems } from './loadItems';
import { readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import {
  BANK,
  SALES,
  SHOP,
  withShopAndBank,
} from './__testUtils__/shopAndBank';

jest.setTimeout(60_000);

const DAY_0 = Date.parse('2026-06-01T00:00:00Z');
const NOW = DAY_0 + 20 * DAY;
const day = (n: number) => DAY_0 + n * DAY;

/** Has the most members, and so stands first, but no items. */
const ARCHIVE = 'system:default/archive';

const BOARD = {
  commitment: 'ready',
  stages: [
    { name: 'Ready', mode: 'wait', class: 'ready', authority: 'status' },
    { name: 'Doing', mode: 'active', class: 'build', authority: 'status' },
    { name: 'Test', mode: 'active', class: 'verify', authority: 'status' },
    { name: 'Build', mode: 'active', class: 'verify', authority: 'status' },
    { name: 'Queue', mode: 'wait', class: 'verify', authority: 'status' },
    {
      name: 'Board',
      mode: 'wait',
      class: 'await-approval',
      authority: 'status',
    },
    { name: 'Live', mode: 'done', class: 'done', authority: 'status' },
  ],
};

/** `ready 0, doing 2, !test 5`: a stage with the day it was entered, `!` where the item was sent back to it. */
function itemOf(streamRef: string, itemKey: string, moves: string): Timeline {
  const steps = moves.split(', ').map(step => step.split(' '));
  const end = day(Number(steps.at(-1)![1]));
  return {
    ...commitTimeline({
      streamRef,
      itemKey,
      startedAt: DAY_0,
      releasedAt: end,
    }),
    createdAt: day(0),
    startedAt: day(0),
    endedAt: end,
    visits: steps.map(([stage, from], place): Visit => {
      let entry: Visit['entry'] = place === 0 ? 'first' : 'forward';
      if (stage.startsWith('!')) entry = 'return';
      return {
        stageId: stage.replace('!', ''),
        entry,
        from: day(Number(from)),
        to: steps[place + 1] ? day(Number(steps[place + 1][1])) : null,
        because: [],
      };
    }),
  };
}

const ITEMS = [
  itemOf(SHOP, 'S1', 'ready 0, development 4, build-and-test 6, released 7'),
  // Two steps of one class in a row are one; what waits is apart.
  itemOf(BANK, 'B1', 'ready 0, doing 2, test 5, build 6, queue 8, live 9'),
  itemOf(BANK, 'B2', 'ready 0, doing 1, build 2, !test 3, board 4, live 8'),
];

describe.each(databaseIds)('streams of different stages on %s', id => {
  const withContext = (
    items: readonly Timeline[],
    check: (context: QueryContext) => Promise<void>,
  ) =>
    withShopAndBank(
      id,
      {
        items,
        now: NOW,
        bank: { annotations: { 'value-stream/stages': 'board' } },
        others: [
          entityOf(ARCHIVE, {
            partOf: [SALES],
            annotations: { 'value-stream/stages': 'board' },
          }),
          ...['a', 'b', 'c'].map(name =>
            entityOf(`component:default/${name}`, { partOf: [ARCHIVE] }),
          ),
        ],
        config: configOf({ stageTemplates: { board: BOARD } }),
      },
      async context => {
        await context.database('stream').update({ flow_item: 'work-items' });
        await check(context);
      },
    );

  const asked = { from: iso(0), to: iso(20) };
  function iso(n: number): string {
    return new Date(day(n)).toISOString();
  }

  it('are drawn by class, each item as its own stream has it', async () => {
    await withContext(ITEMS, async context => {
      const { scope, figures } = await getMap(
        context,
        SALES,
        readMapQuery(asked, NOW),
      );
      expect(scope.pooled).toEqual([BANK, SHOP, ARCHIVE].sort(bankFirst));
      expect(figures.counted).toBe(3);
      // 7, 9 and 8 days.
      expect(figures.meanFlowTime).toMatchObject({ value: 8 * DAY });
      const stages = figures.stages.map(
        ({ stageId, name }) => `${stageId}: ${name}`,
      );
      expect(stages).toEqual([
        ...DEFAULT_STAGES.slice(0, 3).map(s => `${s.class}: ${s.name}`),
        'build: Development',
        'await-review: Waiting for review',
        'review: Review',
        'verify-wait: Queue',
        'verify: Build and test',
        'await-approval: Waiting for approval',
        'await-release: Waiting for deployment',
        'release: Deployment',
        'done: Released',
      ]);
      const of = (stageId: string) =>
        figures.stages.find(stage => stage.stageId === stageId)!;
      // 4, 2 and 1 days of ready; 1, 3 and 2 of verifying.
      expect(of('verify')).toMatchObject({ items: 3, visits: 4 });
      expect(of('verify-wait')).toMatchObject({ items: 1, visits: 1 });
      expect(figures.ladder.steps).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ stageId: 'ready', waitMs: (7 / 3) * DAY }),
          expect.objectContaining({ stageId: 'verify', workMs: 2 * DAY }),
        ]),
      );
      // B2 was sent back once.
      expect(figures.firstTimeRight).toMatchObject({ value: 2 / 3 });
    });
  });

  it('make the same map as timelines and as columns, and once more of what is kept', async () => {
    await withContext(ITEMS, async context => {
      const scope = await findScope(context, SALES);
      for (const since of [day(0), day(8), day(0)]) {
        const items = (await loadItems(context, scope, { since }))!;
        const columns = (await loadColumns(context, scope, { since }))!;
        const options: MapOptions = {
          window: { from: since, to: NOW },
          clock: 'working',
          basis: 'state',
          asOf: NOW,
        };
        expect(columns.stream).toEqual(items.stream);
        expect(mapOfColumns(columns.given, columns.stream, options)).toEqual(
          computeMap(items.timelines, items.stream, options),
        );
      }
    });
  });

  it('are seen one by one in their own stages', async () => {
    await withContext(ITEMS, async context => {
      const { scope, figures } = await getMap(
        context,
        SALES,
        readMapQuery({ ...asked, stream: BANK }, NOW),
      );
      expect(scope.pooled).toEqual([BANK]);
      expect(figures.counted).toBe(2);
      expect(figures.stages.map(({ name }) => name)).toEqual(
        BOARD.stages.map(({ name }) => name),
      );
    });
  });

  it('keep the stages of the only one with items, whichever stands first', async () => {
    await withContext([ITEMS[0]], async context => {
      const { scope, figures } = await getMap(
        context,
        SALES,
        readMapQuery(asked, NOW),
      );
      expect(scope.stream).toBe(SHOP);
      expect(scope.pooled).toEqual([SHOP]);
      expect(figures.counted).toBe(1);
      expect(figures.stages.map(({ stageId }) => stageId)).toEqual(
        DEFAULT_STAGES.map(stage => stage.id),
      );
    });
  });
});

/** As the first stream with items stands first. */
function bankFirst(a: string, b: string): number {
  return Number(b === BANK) - Number(a === BANK) || (a < b ? -1 : 1);
}
