import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { exportFacts, exportLog } from './__testUtils__/exportFacts';
import {
  commitPayload,
  fakeTool,
  issuePayload,
  shaFor,
  tagPayload,
} from './__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  ENTITY,
  registerStream,
  STREAM,
  testPipeline,
} from './__testUtils__/testPipeline';

jest.setTimeout(240_000);

const T0 = Date.UTC(2026, 2, 2, 9);
const PAGES = [
  [3, 4, 5].map(i => commitOf(i)),
  [0, 1, 2].map(i => commitOf(i)),
  [tagPayload('v1', shaFor(2), T0 + 100_000_000)],
];
const DELIVERIES = [
  issuePayload('PAY-1', [[T0, 'Open', 'Open']]),
  commitOf(6),
  { type: 'nonsense', body: {} },
];

function commitOf(i: number) {
  return commitPayload({
    sha: shaFor(i),
    parents: i ? [shaFor(i - 1)] : [],
    at: T0 + i * 3_600_000,
    firstParent: true,
    issues: i === 4 ? ['PAY-1'] : [],
  });
}

/** A database that breaks one transaction off just before it would be committed. */
function breakingTransaction(database: Knex, at: number) {
  const seen = { count: 0 };
  const transaction = (
    work: (tx: Knex.Transaction) => Promise<unknown>,
    config?: Knex.TransactionConfig,
  ) =>
    database.transaction(async tx => {
      const result = await work(tx);
      seen.count += 1;
      if (seen.count - 1 === at) {
        throw new Error('The process dies here');
      }
      return result;
    }, config);
  const breaking = new Proxy((() => {}) as unknown as Knex, {
    apply: (_target, _self, args) =>
      (database as (...names: unknown[]) => unknown)(...args),
    get: (_target, name) =>
      name === 'transaction' ? transaction : Reflect.get(database, name),
  });
  return { breaking, seen };
}

async function everything(id: TestDatabaseId, breakAt: number) {
  const database = await migratedDatabase(id);
  await registerStream(database);
  const { breaking, seen } = breakingTransaction(database, breakAt);
  const pipeline = await testPipeline(breaking, {
    connector: fakeTool({ pages: PAGES }),
  });
  await pipeline.start();
  // Who was not answered asks again.
  const again = (work: () => Promise<void>) => work().catch(work);
  await again(() =>
    pipeline.registryChanged({
      entityRefs: [ENTITY],
      streamRefs: [STREAM],
    }),
  );
  for (const payload of DELIVERIES) {
    const deliver = () =>
      pipeline.receiveWebhook('tool', {
        headers: { 'x-token': 'secret' },
        rawBody: Buffer.from(JSON.stringify(payload)),
      });
    // What was not acknowledged, the tool sends again.
    await deliver().catch(deliver);
  }
  await again(() => pipeline.refresh('tool'));
  await again(() => pipeline.idle());
  await pipeline.stop();
  const result = {
    facts: await exportFacts(database),
    log: await exportLog(database),
    refusals: await database('refusal').pluck('reason'),
    pending: await database('inbox').whereNot({ state: 'done' }).pluck('type'),
    activities: (await pipeline.listSources())[0].activities,
    transactions: seen.count,
  };
  await database.destroy();
  return result;
}

describe.each(databaseIds)('the pipeline on %s', id => {
  it('loses and doubles nothing, whichever transaction is broken off', async () => {
    const { transactions, ...expected } = await everything(id, Infinity);
    expect(expected.refusals).toEqual(["Unknown payload type 'nonsense'"]);
    expect(expected.activities).toBe(17);
    const step = id === 'SQLITE_3' ? 1 : 3;
    for (let at = 0; at < transactions; at += step) {
      const { transactions: _, ...result } = await everything(id, at);
      expect({ at, ...result }).toEqual({ at, ...expected });
    }
  });
});
