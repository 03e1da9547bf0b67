import { TestDatabaseId } from '@backstage/backend-test-utils';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Timeline } from '@value-stream/flow-engine';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  Arrival,
  deriveArrivals,
} from '../sources/__testUtils__/deriveArrivals';
import { exportFacts } from '../sources/__testUtils__/exportFacts';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { at, toolPayload } from '../sources/__testUtils__/toolFacts';
import { LIVE_FACTS } from '../log/factTables';
import { loadBlockReasons } from '../query/loadBlockReasons';
import { loadLinked } from '../query/loadLinked';
import { waitingItems } from './waitingItems';

jest.setTimeout(300_000);

const OLD = 'jira:acme.atlassian.net/PAY-3';
const NUMBER = 'jira:acme.atlassian.net/issues/10003';
const NEW = 'jira:acme.atlassian.net/LED-9';

const isAlso = (to: string) => ({
  to,
  relation: 'x:same-as' as const,
  evidence: 'the tool says so',
});

/** An issue that moved: its life under the old key, a move that only its number tells, and what follows. */
const MOVED: readonly ConnectorPayload[] = [
  toolPayload({
    kind: 'work-item',
    key: OLD,
    title: 'Refund twice',
    happened: [
      ['created', 1, { status: 'Open' }],
      [
        'moved',
        2,
        { from: 'Open', to: 'In progress', category: 'in-progress' },
      ],
      ['closed', 6, { resolution: 'done', status: 'Done' }],
      ['removed', 6],
    ],
  }),
  toolPayload({
    kind: 'change',
    key: 'github:github.com/acme/api#7',
    title: 'Refund once',
    links: [{ to: OLD, relation: 'implements', evidence: 'Listed' }],
    happened: [['opened', 3]],
  }),
  {
    type: 'facts',
    body: {
      activities: [
        {
          identity: 'a move that a delivery tells',
          kind: 'work-item',
          verb: 'moved',
          occurredAt: at(5),
          objects: [{ key: NUMBER, qualifier: 'subject' }],
          attributes: { to: 'In review', category: 'in-progress' },
        },
      ],
      objects: [],
    },
  },
  toolPayload({
    kind: 'x:issue-number',
    key: NUMBER,
    entities: [],
    links: [isAlso(OLD)],
  }),
  toolPayload({
    kind: 'work-item',
    key: NEW,
    title: 'Refund twice',
    links: [isAlso(NUMBER)],
    happened: [
      ['created', 6, { status: 'Open' }],
      ['closed', 8, { resolution: 'done', status: 'Done' }],
    ],
  }),
];

async function timelines(database: Knex) {
  const rows = await database('timeline').select('item_key', 'body');
  return rows.map(({ item_key: item, body }) => ({
    item,
    timeline: JSON.parse(body) as Timeline,
  }));
}

const inOrder: readonly Arrival[] = MOVED.map(payload => ({
  payload,
  origin: 'backfill',
}));

describe.each(databaseIds)(
  'an item that goes by several keys, on %s',
  (id: TestDatabaseId) => {
    async function derived(arrivals: readonly Arrival[]) {
      const database = await migratedDatabase(id);
      try {
        await deriveArrivals(database, arrivals);
        return {
          timelines: await timelines(database),
          facts: await exportFacts(database),
        };
      } finally {
        await database.destroy();
      }
    }

    it('has one history, from its creation under the first to its end under the last', async () => {
      const { timelines: found } = await derived(inOrder);
      expect(found.map(({ item }) => item)).toEqual([NEW]);
      const [{ timeline }] = found;
      expect(timeline.createdAt).toBe(at(1));
      expect(timeline.endedAt).toBe(at(8));
      expect(timeline.state).toBe('done');
      expect(
        timeline.visits.map(({ from, to }) => [from, to ?? null]),
      ).toContainEqual([at(2), at(3)]);
    });

    it('is an item of its own for as long as nothing says that it is another', async () => {
      const { timelines: found } = await derived(inOrder.slice(0, 1));
      expect(found.map(({ item, timeline }) => [item, timeline.state])).toEqual(
        [[OLD, 'removed']],
      );
    });

    it('is waited for, traced and found by every key', async () => {
      const waits = 'jira:acme.atlassian.net/OPS-4';
      const waitsNumber = 'jira:acme.atlassian.net/issues/20004';
      const database = await migratedDatabase(id);
      try {
        await deriveArrivals(database, [
          ...inOrder,
          ...[
            toolPayload({
              kind: 'x:issue-number',
              key: waitsNumber,
              entities: [],
              links: [
                { to: NUMBER, relation: 'blocked-by', evidence: 'Blocks' },
              ],
            }),
            toolPayload({
              kind: 'work-item',
              key: waits,
              links: [isAlso(waitsNumber)],
              happened: [['created', 2, { status: 'Open' }]],
            }),
          ].map((payload): Arrival => ({ payload, origin: 'webhook' })),
        ]);
        expect([...(await waitingItems(database, LIVE_FACTS, [NEW]))]).toEqual([
          waits,
        ]);
        expect(await loadBlockReasons(database, [waits, NEW])).toEqual(
          new Map([[waits, { blockedBy: [NEW] }]]),
        );
        const around = async (key: string) =>
          (await loadLinked(database, key, 50)).keys;
        expect(await around(NEW)).toContain('github:github.com/acme/api#7');
        expect(await around(OLD)).toContain(NEW);
      } finally {
        await database.destroy();
      }
    });

    it('has the same history in whatever order the keys become known', async () => {
      const { facts: expected } = await derived(inOrder);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...inOrder, ...inOrder], {
            minLength: inOrder.length * 2,
          }),
          async shuffled => {
            const { facts } = await derived(
              shuffled.map(arrival => ({ ...arrival, deriveAfter: true })),
            );
            expect(facts).toBe(expected);
          },
        ),
        { numRuns: 8 },
      );
    });
  },
);
