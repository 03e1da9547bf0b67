import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { deriveArrivals } from '../sources/__testUtils__/deriveArrivals';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { at, toolPayload } from '../sources/__testUtils__/toolFacts';
import { LIVE_FACTS } from '../log/factTables';
import { loadBlockReasons } from '../query/loadBlockReasons';
import { loadBlockers } from './loadBlockers';

jest.setTimeout(120_000);

const ITEM = 'jira:acme.atlassian.net/OPS-4';
const BLOCKER = 'jira:acme.atlassian.net/LED-9';
const FORMER = 'jira:acme.atlassian.net/PAY-3';
const FARTHER = 'jira:acme.atlassian.net/OPS-7';

const item = (key: string, also?: string) =>
  toolPayload({
    kind: 'work-item',
    key,
    ...(also && {
      links: [
        { to: also, relation: 'x:same-as' as const, evidence: 'It moved' },
      ],
    }),
    happened: [['created', 1, { status: 'Open' }]],
  });
const blocks = (key: string, by: string, confidence = 1) =>
  toolPayload({
    kind: 'work-item',
    key,
    links: [
      { to: by, relation: 'blocked-by', confidence, evidence: 'It says so' },
    ],
  });

describe.each(databaseIds)(
  'what blocks an item, on %s',
  (id: TestDatabaseId) => {
    let database: Knex;
    beforeEach(async () => {
      database = await migratedDatabase(id);
    });
    afterEach(() => database.destroy());

    const derive = (...payloads: ReturnType<typeof toolPayload>[]) =>
      deriveArrivals(
        database,
        payloads.map(payload => ({ payload, origin: 'webhook' })),
      );

    it('is found by the key that it has now, whichever the link names', async () => {
      await derive(
        item(ITEM),
        item(BLOCKER, FORMER),
        item(FARTHER),
        blocks(ITEM, FORMER),
        blocks(FORMER, FARTHER),
      );
      expect(await loadBlockers(database, LIVE_FACTS, [ITEM])).toEqual([
        { from: ITEM, to: BLOCKER, relation: 'blocked-by', confidence: 1 },
      ]);
      // And what blocks the blocker, of which only its former key tells.
      expect(await loadBlockers(database, LIVE_FACTS, [BLOCKER])).toEqual([
        { from: BLOCKER, to: FARTHER, relation: 'blocked-by', confidence: 1 },
      ]);
    });

    it('is said once where both keys are named, and not where it was taken back', async () => {
      await derive(
        item(ITEM),
        item(BLOCKER, FORMER),
        item(FARTHER),
        blocks(ITEM, FORMER),
        blocks(ITEM, BLOCKER),
      );
      await derive(blocks(FARTHER, ITEM, 0));
      const reasons = await loadBlockReasons(database, [ITEM, FARTHER]);
      expect(reasons).toEqual(new Map([[ITEM, { blockedBy: [BLOCKER] }]]));
    });

    it('is never the item itself, and its note may stand under another key', async () => {
      await derive(item(BLOCKER, FORMER), blocks(FORMER, BLOCKER), {
        type: 'facts',
        body: {
          activities: [
            {
              identity: 'flagged',
              kind: 'work-item',
              verb: 'blocked',
              occurredAt: at(2),
              objects: [{ key: FORMER, qualifier: 'subject' }],
              attributes: { reason: 'No access' },
            },
          ],
          objects: [],
        },
      });
      expect(await loadBlockReasons(database, [BLOCKER])).toEqual(
        new Map([[BLOCKER, { blockedBy: [], note: 'No access' }]]),
      );
    });
  },
);
