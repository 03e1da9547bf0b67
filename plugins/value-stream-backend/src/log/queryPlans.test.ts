import { Knex } from 'knex';
import {
  commitPayload,
  fakeTool,
  issuePayload,
  shaFor,
  tagPayload,
} from '../sources/__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  ENTITY,
  registerStream,
  STREAM,
  testPipeline,
} from '../sources/__testUtils__/testPipeline';
import { isPostgres } from './bulkRows';

jest.setTimeout(120_000);

/** Tables that grow with history; none of them may be read whole to do one thing. */
const LARGE = [
  'inbox',
  'activity',
  'activity_object',
  'object_fact',
  'object',
  'object_selector',
  'object_name',
  'link',
  'lane_state',
  'lane_segment',
  'lane_news',
  'object_entity',
  'dirty',
  'timeline',
  'rollup_day',
  'entity_selector',
];

interface Statement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

/** Every statement of a pipeline's life that reads before it does something. */
async function statementsOf(database: Knex): Promise<readonly Statement[]> {
  const seen = new Map<string, Statement>();
  database.on('query', ({ sql, bindings }) => {
    if (/^(select|update|delete|insert)/i.test(sql) && !seen.has(sql)) {
      seen.set(sql, { sql, bindings });
    }
  });
  await registerStream(database);
  const commit = (i: number) =>
    commitPayload({
      sha: shaFor(i),
      parents: i ? [shaFor(i - 1)] : [],
      at: i,
      firstParent: true,
      issues: ['PAY-1'],
    });
  const pipeline = await testPipeline(database, {
    connector: fakeTool({
      pages: [[commit(0), commit(1), tagPayload('v1', shaFor(1), 5)]],
    }),
  });
  await pipeline.start();
  await pipeline.registryChanged({
    entityRefs: [ENTITY],
    streamRefs: [STREAM],
  });
  await pipeline.receiveWebhook('tool', {
    headers: { 'x-token': 'secret' },
    rawBody: Buffer.from(
      JSON.stringify(issuePayload('PAY-1', [[0, 'Open', 'Open']])),
    ),
  });
  await pipeline.refresh('tool');
  await new Promise(next => setTimeout(next, 300));
  await pipeline.stop();
  database.removeAllListeners('query');
  return [...seen.values()];
}

/** The tables that a statement's plan reads whole. */
async function readWhole(
  database: Knex,
  { sql, bindings }: Statement,
): Promise<readonly string[]> {
  if (!isPostgres(database)) {
    const plan: { detail: string }[] = await database.raw(
      `explain query plan ${sql}`,
      bindings as any[],
    );
    return plan.flatMap(({ detail }) => {
      const [, table] = /^SCAN (\w+)(?!.*USING)/.exec(detail) ?? [];
      return table ? [table] : [];
    });
  }
  return database.transaction(async tx => {
    // With so few rows a scan is cheapest; the question is whether it is avoidable.
    await tx.raw('set local enable_seqscan = off');
    const plan: { rows: { 'QUERY PLAN': string }[] } = await tx.raw(
      `explain ${sql.replace(/\$\d+/g, '?')}`,
      bindings as any[],
    );
    return plan.rows.flatMap(row => {
      const [, table] = /Seq Scan on (\w+)/.exec(row['QUERY PLAN']) ?? [];
      return table ? [table] : [];
    });
  });
}

describe.each(databaseIds)('statements on %s', id => {
  it('reach large tables by an index', async () => {
    const database = await migratedDatabase(id);
    const statements = await statementsOf(database);
    expect(statements.length).toBeGreaterThan(40);
    const scans: string[] = [];
    for (const statement of statements) {
      for (const table of await readWhole(database, statement)) {
        if (LARGE.includes(table)) {
          scans.push(`${table}: ${statement.sql}`);
        }
      }
    }
    expect(scans).toEqual([]);
    await database.destroy();
  });
});
