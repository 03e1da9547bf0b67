import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { appendTranslation } from '../log/appendTranslation';
import {
  commitPayload,
  fakeTool,
  issuePayload,
  REPOSITORY,
  shaFor,
  tagPayload,
} from './__testUtils__/fakeTool';
import { DATABASES, migrated } from './__testUtils__/testDatabases';
import {
  ENTITY,
  manualScheduler,
  registerStream,
  STREAM,
  testPipeline,
} from './__testUtils__/testPipeline';
import { Pipeline } from './Pipeline';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const T0 = Date.UTC(2026, 2, 2, 9);

/** A first-parent line a ← b ← m, where m merges f, which branched off a. */
const HISTORY = [
  commitPayload({ sha: shaFor('a'), parents: [], at: T0, firstParent: true }),
  commitPayload({
    sha: shaFor('b'),
    parents: [shaFor('a')],
    at: T0 + 2 * HOUR,
    firstParent: true,
  }),
  commitPayload({
    sha: shaFor('f'),
    parents: [shaFor('a')],
    at: T0 + 3 * HOUR,
    firstParent: false,
    issues: ['PAY-1'],
  }),
  commitPayload({
    sha: shaFor('m'),
    parents: [shaFor('b'), shaFor('f')],
    at: T0 + 4 * HOUR,
    firstParent: true,
  }),
];
const key = (name: string) => `git:${REPOSITORY}@${shaFor(name)}`;
const tag = (name: string) => `git:${REPOSITORY}#tag/${name}`;

async function links(database: Knex) {
  const rows = await database('link').orderBy(['to_key', 'from_key']);
  return rows.map(
    row => `${row.from_key} ${row.relation} ${row.to_key} ${row.method}`,
  );
}

describe.each(DATABASES.eachSupportedId())('the pipeline on %s', id => {
  let database: Knex;
  let pipeline: Pipeline;

  async function run(
    options: Parameters<typeof testPipeline>[1],
    work: () => Promise<void>,
  ) {
    pipeline = await testPipeline(database, options);
    await pipeline.start();
    try {
      await work();
      await pipeline.idle();
    } finally {
      await pipeline.stop();
    }
  }
  const webhook = (payload: unknown, token = 'secret') =>
    pipeline.receiveWebhook('tool', {
      headers: { 'x-token': token },
      rawBody: Buffer.from(JSON.stringify(payload)),
    });

  beforeEach(async () => {
    database = await migrated(id as TestDatabaseId);
  });
  afterEach(async () => {
    await database.destroy();
  });

  it('draws released commits from a backfilled history', async () => {
    await registerStream(database);
    await run(
      {
        connector: fakeTool({
          pages: [
            HISTORY.slice(2),
            HISTORY.slice(0, 2),
            [tagPayload('v1', shaFor('b'), T0 + 10 * HOUR)],
          ],
        }),
      },
      async () => {
        await pipeline.registryChanged({
          entityRefs: [ENTITY],
          streamRefs: [STREAM],
        });
        await pipeline.refresh('tool');
      },
    );
    expect(await links(database)).toEqual(
      [
        `${tag('v1')} contains ${key('a')} commit-ancestry`,
        `${tag('v1')} contains ${key('b')} commit-ancestry`,
        `${key('m')} contains ${key('f')} merge-parents`,
      ].sort((x, y) => (x.split(' ')[2] < y.split(' ')[2] ? -1 : 1)),
    );
    const timelines = await database('timeline').orderBy('created_at');
    expect(timelines.map(t => [t.item_key, t.state])).toEqual([
      [key('a'), 'done'],
      [key('b'), 'done'],
      [key('m'), 'open'],
    ]);
    expect(Number(timelines[0].ended_at)).toBe(T0 + 10 * HOUR);
    const rollups = await database('rollup_day').orderBy(['day', 'measure']);
    expect(rollups.map(r => [r.day, r.measure, Number(r.n)])).toEqual([
      ['2026-03-02', 'done', 2],
      ['2026-03-02', 'flow-time', 2],
      ['2026-03-02', 'started', 3],
    ]);
    // a: authored 8:00, b: authored 10:00, both released 19:00.
    expect(Number(rollups[1].sum_ms)).toBe((11 + 9) * HOUR);
    const [source] = await pipeline.listSources();
    expect(source).toMatchObject({ state: 'ok', activities: 9, refusals: 0 });
  });

  it('corrects a lane when an earlier tag arrives late', async () => {
    await registerStream(database);
    const history: { pages: any[] } = {
      pages: [HISTORY, [tagPayload('v2', shaFor('m'), T0 + 20 * HOUR)]],
    };
    await run({ connector: fakeTool(history) }, async () => {
      await pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [STREAM],
      });
      await pipeline.refresh('tool');
      await pipeline.idle();
      expect(
        (await database('link').where({ from_key: tag('v2') })).length,
      ).toBe(4);
      history.pages.push([tagPayload('v1', shaFor('b'), T0 + 10 * HOUR)]);
      await pipeline.refresh('tool');
    });
    expect(
      (await links(database)).filter(link => link.includes('commit-ancestry')),
    ).toEqual(
      [
        `${tag('v1')} contains ${key('a')} commit-ancestry`,
        `${tag('v1')} contains ${key('b')} commit-ancestry`,
        `${tag('v2')} contains ${key('f')} commit-ancestry`,
        `${tag('v2')} contains ${key('m')} commit-ancestry`,
      ].sort((x, y) => (x.split(' ')[2] < y.split(' ')[2] ? -1 : 1)),
    );
    const b = await database('timeline')
      .where({ item_key: key('b') })
      .first();
    expect(Number(b.ended_at)).toBe(T0 + 10 * HOUR);
  });

  it('links a commit to a work item whichever arrives first', async () => {
    await run({}, async () => {
      await webhook(HISTORY[2]);
      await pipeline.idle();
      expect(await links(database)).toEqual([]);
      await webhook(issuePayload('PAY-1', [[T0, 'Open', 'Open']]));
    });
    expect(await links(database)).toEqual([
      `${key('f')} implements tracker:PAY-1 issue-key`,
    ]);
  });

  it('takes up work items as flow items once a member has them', async () => {
    await registerStream(database);
    await run({}, async () => {
      await pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [STREAM],
      });
      await webhook(HISTORY[0]);
      await pipeline.idle();
      expect(await database('timeline').pluck('item_key')).toEqual([key('a')]);
      await webhook(
        issuePayload('PAY-1', [
          [T0, 'Open', 'Open'],
          [T0 + HOUR, 'Open', 'In progress'],
        ]),
      );
    });
    expect(await database('timeline').pluck('item_key')).toEqual([
      'tracker:PAY-1',
    ]);
    expect(await database('stream').pluck('flow_item')).toEqual(['work-items']);
  });

  it('keeps to an entity only the work items that its condition lets through', async () => {
    await registerStream(database, {
      annotations: { 'value-stream/work-items': 'component=Checkout' },
    });
    await run({}, async () => {
      await pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [STREAM],
      });
      await webhook(
        issuePayload('PAY-1', [[T0, 'Open', 'Open']], {
          components: ['Checkout'],
        }),
      );
      await webhook(
        issuePayload('PAY-2', [[T0, 'Open', 'Open']], {
          components: ['Ledger'],
        }),
      );
      await pipeline.idle();
      expect(await database('timeline').pluck('item_key')).toEqual([
        'tracker:PAY-1',
      ]);
      await registerStream(database);
      await pipeline.registryChanged({ entityRefs: [ENTITY], streamRefs: [] });
    });
    expect(
      await database('timeline').orderBy('item_key').pluck('item_key'),
    ).toEqual(['tracker:PAY-1', 'tracker:PAY-2']);
  });

  it('replays refused deliveries, one or all, and tells again what is refused again', async () => {
    await run({}, async () => {
      await webhook({ type: 'throws', body: {} });
      await webhook({ type: 'throws', body: {} });
      await pipeline.idle();
      const [first] = await database('inbox').orderBy('id').pluck('id');
      const one = Number(first);
      await expect(pipeline.replay('nowhere')).rejects.toThrow(
        "There is no source 'nowhere'",
      );
      // As if its connector had been mended meanwhile.
      await database('inbox')
        .where('id', first)
        .update({
          type: HISTORY[0].type,
          body: JSON.stringify(HISTORY[0].body),
        });
      expect(await pipeline.replay('tool', one)).toBe(1);
      await pipeline.idle();
      await expect(pipeline.replay('tool', one)).rejects.toThrow(
        `has no refused delivery ${one}`,
      );
      expect(await database('refusal').pluck('type')).toEqual(['throws']);
      expect(await pipeline.replay('tool')).toBe(1);
      await pipeline.idle();
    });
    expect(await database('inbox').orderBy('id').pluck('state')).toEqual([
      'done',
      'refused',
    ]);
    expect(await database('refusal').pluck('type')).toEqual(['throws']);
  });

  it('replays a delivery that its connector refused once it can use it', async () => {
    await run({}, async () => {
      await webhook({ type: 'nonsense', body: HISTORY[0].body });
      await pipeline.idle();
      expect(await database('refusal').pluck('type')).toEqual(['nonsense']);
      // As if the type had become known meanwhile.
      await database('inbox').update({ type: HISTORY[0].type });
      await database('refusal').update({ type: HISTORY[0].type });
      expect(await pipeline.replay('tool')).toBe(1);
      await pipeline.idle();
      expect(await database('refusal').pluck('type')).toEqual([]);
    });
    expect(await database('inbox').pluck('state')).toEqual(['done']);
    expect(await database('object').pluck('key')).toEqual([key('a')]);
  });

  it('refuses by name what it cannot use, and goes on', async () => {
    await run({}, async () => {
      await webhook({ type: 'throws', body: {} });
      await webhook({ type: 'nonsense', body: {} });
      await webhook(HISTORY[0]);
    });
    expect(
      await database('refusal').orderBy('type').select('type', 'reason'),
    ).toEqual([
      { type: 'nonsense', reason: "Unknown payload type 'nonsense'" },
      { type: 'throws', reason: 'The connector cannot cope with this' },
    ]);
    expect(
      await database('inbox').orderBy('id').select('type', 'state', 'attempts'),
    ).toEqual([
      { type: 'throws', state: 'refused', attempts: 3 },
      { type: 'nonsense', state: 'refused', attempts: 1 },
      { type: 'commit', state: 'done', attempts: 0 },
    ]);
    expect(await database('object').pluck('key')).toEqual([key('a')]);
  });

  it('answers deliveries to unknown sources and with wrong secrets alike for all', async () => {
    await run({}, async () => {
      await expect(
        pipeline.receiveWebhook('nobody', {
          headers: {},
          rawBody: Buffer.from('{}'),
        }),
      ).rejects.toThrow("No source 'nobody' takes deliveries");
      await expect(webhook(HISTORY[0], 'wrong')).rejects.toThrow(
        'No secret fits',
      );
    });
    expect(await database('inbox').select('id')).toEqual([]);
  });

  it('keeps an upload whole or not at all', async () => {
    const lines = HISTORY.map(payload => `${JSON.stringify(payload)}\n`);
    async function* content(text: string) {
      yield Buffer.from(text);
    }
    await run({}, async () => {
      await expect(
        pipeline.receiveUpload('tool', content(`${lines.join('')}{"cut`), {
          name: 'history.jsonl',
        }),
      ).rejects.toThrow('The file ends in the middle of a line');
      expect(await database('inbox').select('id')).toEqual([]);
      const kept = await pipeline.receiveUpload(
        'tool',
        content(lines.join('')),
        { name: 'history.jsonl' },
      );
      expect(kept.payloads).toBe(4);
    });
    expect((await database('object').pluck('key')).length).toBe(4);
  });

  it('removes at start what a dead process was receiving', async () => {
    await database('inbox').insert({
      source_id: 'tool',
      origin: 'upload',
      received_at: 0,
      batch: 'left',
      type: 'commit',
      body: '{}',
      state: 'receiving',
    });
    await run({}, async () => {});
    expect(await database('inbox').select('id')).toEqual([]);
  });

  it('tells of a source that cannot run without stopping the others', async () => {
    await run(
      {
        sources: [
          { id: 'good', connector: 'fake' },
          { id: 'bad', connector: 'fake', options: { broken: true } },
          { id: 'lost', connector: 'gitt' },
        ],
      },
      async () => {},
    );
    const sources = await pipeline.listSources();
    expect(sources.map(s => [s.id, s.state, s.message])).toEqual([
      ['bad', 'failed', "option 'broken' must not be set"],
      ['good', 'never-run', undefined],
      [
        'lost',
        'failed',
        "valueStream.sources[2]: source 'lost' names the unknown connector 'gitt'; known are: fake",
      ],
    ]);
  });

  it('claims no success for a source none of whose parts could be read', async () => {
    const connector = fakeTool();
    const scheduler = manualScheduler();
    const failing = {
      ...connector,
      async *backfill() {
        yield {
          payloads: [],
          cursor: {},
          states: [
            {
              part: 'shop',
              state: 'failed' as const,
              message: 'not found',
              whatToDo: 'check the path',
            },
          ],
        };
      },
    };
    await run({ connector: failing, scheduler }, () =>
      pipeline.refresh('tool'),
    );
    const [source] = await pipeline.listSources();
    expect(source).toMatchObject({
      state: 'failed',
      message: 'shop: not found',
      whatToDo: 'check the path',
    });
    expect(source.lastSuccessAt).toBeUndefined();
  });

  it('goes on from the last page after a failure that passes', async () => {
    const pages: any[] = [[HISTORY[0]], new Error('Connection reset')];
    const scheduler = manualScheduler();
    await run({ connector: fakeTool({ pages }), scheduler }, async () => {
      const reading = pipeline.refresh('tool');
      await reading;
      expect((await pipeline.listSources())[0]).toMatchObject({
        state: 'failed',
        message: 'Connection reset',
      });
      pages[1] = [HISTORY[1]];
      await pipeline.refresh('tool');
    });
    expect((await pipeline.listSources())[0]).toMatchObject({ state: 'ok' });
    expect((await database('object').pluck('key')).length).toBe(2);
  });

  it('changes nothing and dirties nothing for content it has', async () => {
    await run({}, async () => {
      for (const payload of HISTORY) {
        await webhook(payload);
      }
      await pipeline.idle();
    });
    pipeline = await testPipeline(database);
    await database.transaction(async tx => {
      const connector = fakeTool();
      const added = await appendTranslation(
        tx,
        connector.translate(HISTORY[0], { origin: 'webhook' } as any),
        { source: 'tool', origin: 'webhook', recordedAt: 1 },
      );
      expect(added).toBe(0);
    });
    expect(await database('dirty').select('key')).toEqual([]);
  });
});
