import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Origin } from '@value-stream/backstage-plugin-value-stream-node';
import fc from 'fast-check';
import {
  Arrival,
  deriveArrivals,
} from '../sources/__testUtils__/deriveArrivals';
import { exportFacts, exportLog } from '../sources/__testUtils__/exportFacts';
import {
  commitPayload,
  issuePayload,
  shaFor,
  tagPayload,
} from '../sources/__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';

jest.setTimeout(240_000);

const HOUR = 3_600_000;
const T0 = Date.UTC(2026, 2, 2, 9);

/** Ten commits with a merge, two tags, two issues, one of which a commit names. */
const PAYLOADS = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(i =>
    commitPayload({
      sha: shaFor(i),
      parents: i === 0 ? [] : [shaFor(i - 1)],
      at: T0 + i * HOUR,
      firstParent: i < 4 || i > 5,
      issues: i === 2 ? ['PAY-1'] : [],
    }),
  ),
  commitPayload({
    sha: shaFor('merge'),
    parents: [shaFor(8), shaFor(5)],
    at: T0 + 10 * HOUR,
    firstParent: true,
    issues: ['pay-2'],
  }),
  tagPayload('v1', shaFor(3), T0 + 12 * HOUR),
  tagPayload('v2', shaFor('merge'), T0 + 13 * HOUR),
  issuePayload(
    'PAY-1',
    [
      [T0, 'Open', 'Open'],
      [T0 + HOUR, 'Open', 'In progress'],
    ],
    { actor: 'Ada' },
  ),
  issuePayload('PAY-2', [[T0 + HOUR, 'Open', 'Open']]),
];

async function factsOf(
  id: TestDatabaseId,
  arrivals: readonly Arrival[],
): Promise<{ facts: string; log: string }> {
  const database = await migratedDatabase(id);
  try {
    await deriveArrivals(database, arrivals);
    return {
      facts: await exportFacts(database),
      log: await exportLog(database),
    };
  } finally {
    await database.destroy();
  }
}

const inOrder = (origin: Origin) =>
  PAYLOADS.map(payload => ({ payload, origin }));

describe.each(databaseIds)('facts on %s', databaseId => {
  it('are the same whatever the order and however often the payloads arrive', async () => {
    // By webhook instants have milliseconds, by backfill whole seconds.
    const both: Arrival[] = [
      ...inOrder('webhook'),
      ...inOrder('backfill'),
      {
        payload: issuePayload('PAY-2', [[T0 + HOUR + 123, 'Open', 'Open']]),
        origin: 'webhook',
      },
    ];
    const expected = await factsOf('SQLITE_3', both);
    expect(expected.facts.match(/^timeline: /gm)?.length).toBe(2);
    expect(expected.facts.match(/method=issue-key/g)?.length).toBe(2);
    expect(expected.facts.match(/method=commit-ancestry/g)?.length).toBe(10);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(both, { minLength: both.length }),
        fc.array(fc.nat(both.length - 1), { maxLength: 10 }),
        fc.array(fc.boolean(), {
          minLength: both.length,
          maxLength: both.length,
        }),
        async (shuffled, again, derive) => {
          const arrivals = [...shuffled, ...again.map(i => shuffled[i])].map(
            (arrival, i) => ({
              ...arrival,
              deriveAfter: derive[i] ?? false,
            }),
          );
          const { facts, log } = await factsOf(databaseId, arrivals);
          expect(facts).toEqual(expected.facts);
          expect(log).toEqual(expected.log);
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 15 : 5 },
    );
  });

  it('are the same by webhook, by upload and by backfill', async () => {
    const expected = await factsOf('SQLITE_3', inOrder('webhook'));
    for (const origin of ['webhook', 'upload', 'backfill'] as const) {
      const { facts } = await factsOf(databaseId, inOrder(origin));
      expect(facts).toEqual(expected.facts);
    }
  });
});
