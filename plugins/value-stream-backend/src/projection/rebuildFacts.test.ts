import { Knex } from 'knex';
import { giveWay } from '../log/giveWay';
import { exportFacts } from '../sources/__testUtils__/exportFacts';
import {
  commitPayload,
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
import { Pipeline } from '../sources/Pipeline';

jest.setTimeout(120_000);

const T0 = Date.UTC(2026, 2, 2, 9);

function commitOf(i: number) {
  return commitPayload({
    sha: shaFor(i),
    parents: i ? [shaFor(i - 1)] : [],
    at: T0 + i * 3_600_000,
    firstParent: true,
    issues: i === 4 ? ['PAY-1'] : [],
  });
}

const PAYLOADS = [
  ...[0, 1, 2, 3, 4, 5].map(commitOf),
  tagPayload('v1', shaFor(2), T0 + 100_000_000),
];

async function deliver(pipeline: Pipeline, payload: unknown) {
  await pipeline.receiveWebhook('tool', {
    headers: { 'x-token': 'secret' },
    rawBody: Buffer.from(JSON.stringify(payload)),
  });
}

async function rebuilt(pipeline: Pipeline) {
  for (;;) {
    const { state, message } = await pipeline.rebuild();
    if (state !== 'running') {
      return { state, message };
    }
    await new Promise(next => setTimeout(next, 5));
  }
}

describe.each(databaseIds)('a rebuild on %s', id => {
  let database: Knex;
  let pipeline: Pipeline;
  let facts: string;

  beforeEach(async () => {
    database = await migratedDatabase(id);
    await registerStream(database);
    pipeline = await testPipeline(database);
    await pipeline.start();
    await pipeline.registryChanged({
      entityRefs: [ENTITY],
      streamRefs: [STREAM],
    });
    for (const payload of PAYLOADS) {
      await deliver(pipeline, payload);
    }
    await pipeline.idle();
    facts = await exportFacts(database);
  });
  afterEach(async () => {
    await pipeline.stop();
    await database.destroy();
  });

  it('derives the same facts from the log, and again', async () => {
    expect(await pipeline.rebuild()).toEqual({ state: 'none' });
    for (let round = 0; round < 2; round += 1) {
      await database('link').where({ relation: 'contains' }).delete();
      await database('timeline').delete();
      await pipeline.startRebuild();
      expect(await rebuilt(pipeline)).toEqual({ state: 'done' });
      await pipeline.idle();
      expect(await exportFacts(database)).toEqual(facts);
    }
    expect(await database('next_object').pluck('key')).toEqual([]);
  });

  it('serves the old facts until the new are complete', async () => {
    await pipeline.startRebuild();
    let looks = 0;
    while ((await pipeline.rebuild()).state === 'running') {
      expect(await exportFacts(database, ['timeline', 'link'])).toEqual(
        facts
          .split('\n')
          .filter(line => /^(timeline|link): /.test(line))
          .sort((a, b) => Number(/^link/.test(a)) - Number(/^link/.test(b)))
          .join('\n'),
      );
      looks += 1;
      await giveWay();
    }
    expect(looks).toBeGreaterThan(0);
  });

  it('takes in what arrives meanwhile', async () => {
    const begun = await pipeline.startRebuild();
    expect(begun.state).toBe('running');
    await deliver(pipeline, commitOf(6));
    await deliver(pipeline, issuePayload('PAY-1', [[T0, 'Open', 'Open']]));
    await rebuilt(pipeline);
    await pipeline.idle();
    const live = await exportFacts(database);
    expect(live).toContain('method=issue-key');
    expect(live).toContain(shaFor(6));
    await pipeline.startRebuild();
    await rebuilt(pipeline);
    await pipeline.idle();
    expect(await exportFacts(database)).toEqual(live);
  });

  it('starts again where the process ended in the middle', async () => {
    await pipeline.startRebuild();
    await pipeline.stop();
    await database('next_object').insert({
      key: 'left over',
      kind: 'commit',
      source: 'tool',
      attributes: '{}',
    });
    await database('job').update({ state: 'running', leased_until: 0 });
    pipeline = await testPipeline(database);
    await pipeline.start();
    expect(await rebuilt(pipeline)).toEqual({ state: 'done' });
    await pipeline.idle();
    expect(await exportFacts(database)).toEqual(facts);
  });
});
