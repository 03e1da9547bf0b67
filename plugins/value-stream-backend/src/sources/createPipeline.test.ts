import { appendTranslation } from '../log/appendTranslation';
import {
  fakeTool,
  issuePayload,
  shaFor,
  tagPayload,
} from './__testUtils__/fakeTool';
import { databaseIds } from '../__testUtils__/testDatabases';
import {
  ENTITY,
  registerStream,
  STREAM,
  testPipeline,
} from './__testUtils__/testPipeline';
import {
  HISTORY,
  HOUR,
  key,
  links,
  T0,
  tag,
} from './__testUtils__/releasedHistory';
import { pipelinesOn } from './__testUtils__/pipelinesOn';

jest.setTimeout(60_000);

describe.each(databaseIds)('the pipeline on %s', id => {
  const on = pipelinesOn(id);
  const { run, webhook } = on;

  it('draws released commits from a backfilled history', async () => {
    await registerStream(on.database);
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
        await on.pipeline.registryChanged({
          entityRefs: [ENTITY],
          streamRefs: [STREAM],
        });
        await on.pipeline.refresh('tool');
      },
    );
    expect(await links(on.database)).toEqual(
      [
        `${tag('v1')} contains ${key('a')} commit-ancestry`,
        `${tag('v1')} contains ${key('b')} commit-ancestry`,
        `${key('m')} contains ${key('f')} merge-parents`,
      ].sort((x, y) => (x.split(' ')[2] < y.split(' ')[2] ? -1 : 1)),
    );
    const timelines = await on.database('timeline').orderBy('created_at');
    expect(timelines.map(t => [t.item_key, t.state])).toEqual([
      [key('a'), 'done'],
      [key('b'), 'done'],
      [key('m'), 'open'],
    ]);
    expect(Number(timelines[0].ended_at)).toBe(T0 + 10 * HOUR);
    const rollups = await on.database('rollup_day').orderBy(['day', 'measure']);
    expect(rollups.map(r => [r.day, r.measure, Number(r.n)])).toEqual([
      ['2026-03-02', 'done', 2],
      ['2026-03-02', 'flow-time', 2],
      ['2026-03-02', 'started', 3],
    ]);
    // a: authored 8:00, b: authored 10:00, both released 19:00.
    expect(Number(rollups[1].sum_ms)).toBe((11 + 9) * HOUR);
    const [source] = await on.pipeline.listSources();
    expect(source).toMatchObject({ state: 'ok', activities: 9, refusals: 0 });
  });

  it('corrects a lane when an earlier tag arrives late', async () => {
    await registerStream(on.database);
    const history: { pages: any[] } = {
      pages: [HISTORY, [tagPayload('v2', shaFor('m'), T0 + 20 * HOUR)]],
    };
    await run({ connector: fakeTool(history) }, async () => {
      await on.pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [STREAM],
      });
      await on.pipeline.refresh('tool');
      await on.pipeline.idle();
      expect(
        (await on.database('link').where({ from_key: tag('v2') })).length,
      ).toBe(4);
      history.pages.push([tagPayload('v1', shaFor('b'), T0 + 10 * HOUR)]);
      await on.pipeline.refresh('tool');
    });
    expect(
      (await links(on.database)).filter(link =>
        link.includes('commit-ancestry'),
      ),
    ).toEqual(
      [
        `${tag('v1')} contains ${key('a')} commit-ancestry`,
        `${tag('v1')} contains ${key('b')} commit-ancestry`,
        `${tag('v2')} contains ${key('f')} commit-ancestry`,
        `${tag('v2')} contains ${key('m')} commit-ancestry`,
      ].sort((x, y) => (x.split(' ')[2] < y.split(' ')[2] ? -1 : 1)),
    );
    const b = await on
      .database('timeline')
      .where({ item_key: key('b') })
      .first();
    expect(Number(b.ended_at)).toBe(T0 + 10 * HOUR);
  });

  it('links a commit to a work item whichever arrives first', async () => {
    await run({}, async () => {
      await webhook(HISTORY[2]);
      await on.pipeline.idle();
      expect(await links(on.database)).toEqual([]);
      await webhook(issuePayload('PAY-1', [[T0, 'Open', 'Open']]));
    });
    expect(await links(on.database)).toEqual([
      `${key('f')} implements tracker:PAY-1 issue-key`,
    ]);
  });

  it('takes up work items as flow items once a member has them', async () => {
    await registerStream(on.database);
    await run({}, async () => {
      await on.pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [STREAM],
      });
      await webhook(HISTORY[0]);
      await on.pipeline.idle();
      expect(await on.database('timeline').pluck('item_key')).toEqual([
        key('a'),
      ]);
      await webhook(
        issuePayload('PAY-1', [
          [T0, 'Open', 'Open'],
          [T0 + HOUR, 'Open', 'In progress'],
        ]),
      );
    });
    expect(await on.database('timeline').pluck('item_key')).toEqual([
      'tracker:PAY-1',
    ]);
    expect(await on.database('stream').pluck('flow_item')).toEqual([
      'work-items',
    ]);
  });

  it('keeps to an entity only the work items that its condition lets through', async () => {
    await registerStream(on.database, {
      annotations: { 'value-stream/work-items': 'component=Checkout' },
    });
    await run({}, async () => {
      await on.pipeline.registryChanged({
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
      await on.pipeline.idle();
      expect(await on.database('timeline').pluck('item_key')).toEqual([
        'tracker:PAY-1',
      ]);
      await registerStream(on.database);
      await on.pipeline.registryChanged({
        entityRefs: [ENTITY],
        streamRefs: [],
      });
    });
    expect(
      await on.database('timeline').orderBy('item_key').pluck('item_key'),
    ).toEqual(['tracker:PAY-1', 'tracker:PAY-2']);
  });

  it('changes nothing and dirties nothing for content it has', async () => {
    await run({}, async () => {
      for (const payload of HISTORY) {
        await webhook(payload);
      }
      await on.pipeline.idle();
    });
    await testPipeline(on.database);
    await on.database.transaction(async tx => {
      const connector = fakeTool();
      const added = await appendTranslation(
        tx,
        connector.translate(HISTORY[0], { origin: 'webhook' } as any),
        { source: 'tool', origin: 'webhook', recordedAt: 1 },
      );
      expect(added).toBe(0);
    });
    expect(await on.database('dirty').select('key')).toEqual([]);
  });
});
