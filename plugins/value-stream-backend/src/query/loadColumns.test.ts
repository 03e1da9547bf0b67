import {
  computeMap,
  mapOfColumns,
  Timeline,
  TimelineColumns,
  createTimelineColumns,
} from '@value-stream/flow-engine';
import { databaseIds } from '../__testUtils__/testDatabases';
import { commitTimeline, DAY } from '../__testUtils__/testFacts';
import { findScope } from './findScope';
import { loadColumns } from './loadColumns';
import { ItemsAsked, loadItems } from './loadItems';
import { QueryContext } from './QueryContext';
import {
  BANK,
  CART,
  LEDGER,
  SALES,
  SHOP,
  withShopAndBank,
} from './__testUtils__/shopAndBank';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');

const TYPES = [undefined, 'bug', 'feature'];
const TEAMS = [undefined, 'red', 'blue', 'red'];
const LABELS = [[], ['urgent'], ['urgent', 'audit'], ['audit'], []];

/** Item n of a stream, done n days after its start; from the 15th on they are open. */
function itemOf(streamRef: string, n: number): Timeline {
  return {
    ...commitTimeline({
      streamRef,
      itemKey: `item-${n}`,
      startedAt: NOW - (60 - n) * DAY,
      releasedAt: n < 15 ? NOW - (60 - 2 * n) * DAY : undefined,
      type: TYPES[n % TYPES.length],
    }),
    team: TEAMS[n % TEAMS.length],
    labels: LABELS[n % LABELS.length],
  };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i);

const ASKED: readonly Omit<ItemsAsked, 'since'>[] = [
  {},
  { types: ['bug'] },
  { types: ['unclassified', 'feature'] },
  { types: ['nothing'] },
  { teams: ['red'] },
  { teams: ['blue', 'green'] },
  { labels: ['urgent'] },
  { labels: ['audit', 'nothing'] },
  { types: ['bug', 'feature'], teams: ['red'], labels: ['urgent', 'audit'] },
  { stream: BANK },
];

describe.each(databaseIds)('loadColumns on %s', id => {
  const withContext = (check: (context: QueryContext) => Promise<void>) =>
    withShopAndBank(
      id,
      {
        // Items 10 to 19 are in both streams.
        items: [
          ...range(0, 20).map(n => itemOf(SHOP, n)),
          ...range(10, 30).map(n => itemOf(BANK, n)),
        ],
        now: NOW,
      },
      check,
    );

  it('makes the map that the timelines make, whatever is asked for', async () => {
    await withContext(async context => {
      for (const ref of [SALES, SHOP, CART, LEDGER]) {
        const scope = await findScope(context, ref);
        for (const asked of ASKED) {
          if (asked.stream && ref !== SALES) continue;
          for (const since of [NOW - 90 * DAY, NOW - 45 * DAY]) {
            const items = await loadItems(context, scope, { ...asked, since });
            const columns = await loadColumns(context, scope, {
              ...asked,
              since,
            });
            const { timelines, ...described } = items!;
            const { given, ...same } = columns!;
            expect(same).toEqual(described);
            const options = {
              window: { from: since, to: NOW },
              clock: 'working',
              basis: 'state',
              asOf: NOW,
            } as const;
            expect(mapOfColumns(given, items!.stream, options)).toEqual(
              computeMap(timelines, items!.stream, options),
            );
          }
        }
      }
    });
  });

  it('keeps the columns of a stream until its timelines or stages change', async () => {
    await withContext(async context => {
      const { streams } = await findScope(context, SHOP);
      const read = (stream = streams[0]): Promise<TimelineColumns> =>
        context.timelines.readColumns(stream, NOW - 90 * DAY);
      const columns = await read();
      expect(await read()).toBe(columns);
      const fewer = { ...streams[0], stages: streams[0].stages.slice(1) };
      expect((await read(fewer)).stageIds).toEqual(
        createTimelineColumns(fewer).stageIds,
      );
      await context
        .database('stream_facts')
        .where('stream_ref', SHOP)
        .update({ version: 'another' });
      expect(await read()).not.toBe(columns);
    });
  });
});
