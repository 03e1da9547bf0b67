import { setTimeout } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import {
  Connector,
  SourceBusyError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { commitPayload, fakeTool, shaFor } from './__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { testPipeline } from './__testUtils__/testPipeline';
import { Pipeline } from './Pipeline';

jest.setTimeout(60_000);

const commit = (i: number) =>
  commitPayload({ sha: shaFor(i), parents: [], at: i, firstParent: true });

/** A tool with ten pages of one commit, that can be told what to do before a page. */
function tenPages(before: (page: number) => Promise<void> | void): Connector {
  return {
    ...fakeTool(),
    async *backfill(_scope, cursor, { signal }) {
      for (let page = Number(cursor?.page ?? 0); page < 10; page += 1) {
        await before(page);
        signal.throwIfAborted();
        yield {
          payloads: [commit(page)],
          cursor: { page: page + 1 },
          progress: { done: page + 1, total: 10, unit: 'pages' },
        };
      }
    },
  };
}

describe.each(databaseIds)('a source on %s', id => {
  let database: Knex;
  beforeEach(async () => {
    database = await migratedDatabase(id);
  });
  afterEach(async () => {
    await database.destroy();
  });

  const commits = async () =>
    Number((await database('object').count({ n: '*' }))[0].n);

  it('whose tool is busy is not read before the time it says, also after a restart, then from its cursor', async () => {
    let now = Date.UTC(2026, 2, 2, 9);
    let busy = true;
    let asked = 0;
    const connector = tenPages(page => {
      asked += 1;
      if (busy && page === 4) {
        throw new SourceBusyError('Made-up tool limits requests', now + 60_000);
      }
    });
    const options = { connector, now: () => now };
    let pipeline = await testPipeline(database, options);
    await pipeline.start();
    await pipeline.refresh('tool');
    expect(await commits()).toBe(4);
    expect((await pipeline.listSources())[0]).toMatchObject({
      state: 'warning',
      message:
        'Made-up tool limits requests; it is read on after 2026-03-02T09:01:00.000Z',
      retryAt: '2026-03-02T09:01:00.000Z',
    });
    await pipeline.stop();

    busy = false;
    asked = 0;
    pipeline = await testPipeline(database, options);
    await pipeline.start();
    now += 30_000;
    await pipeline.refresh('tool');
    expect(asked).toBe(0);
    now += 30_000;
    await pipeline.refresh('tool');
    expect(asked).toBe(6);
    expect(await commits()).toBe(10);
    const [source] = await pipeline.listSources();
    expect(source).toMatchObject({ state: 'ok' });
    expect(source.retryAt).toBeUndefined();
    await pipeline.stop();
  });

  it.each([
    ['pause', 'paused', 7],
    ['cancel', 'cancelled', 10],
  ] as const)(
    'stops when told to %s, within a page and over a restart, until it is resumed',
    async (order, held, pagesLeft) => {
      let asked = 0;
      const pipelines: Pipeline[] = [];
      const connector = tenPages(async page => {
        asked += 1;
        if (page === 3 && pipelines.length === 1) {
          await pipelines[0][order]('tool');
        }
      });
      pipelines.push(await testPipeline(database, { connector }));
      await pipelines[0].start();
      await pipelines[0].refresh('tool');
      expect(await commits()).toBe(3);
      expect((await pipelines[0].listSources())[0]).toMatchObject({
        state: 'warning',
        held,
      });
      await pipelines[0].stop();

      asked = 0;
      const triggered = new Map<string, () => Promise<void>>();
      pipelines.push(
        await testPipeline(database, {
          connector,
          scheduler: {
            async scheduleTask(task) {
              triggered.set(task.id, () =>
                task.fn(new AbortController().signal),
              );
            },
            triggerTask: name => triggered.get(name)!(),
          },
        }),
      );
      await pipelines[1].start();
      await [...triggered.values()][0]();
      expect(asked).toBe(0);
      await pipelines[1].resume('tool');
      expect(asked).toBe(pagesLeft);
      expect(await commits()).toBe(10);
      const [source] = await pipelines[1].listSources();
      expect(source).toMatchObject({ state: 'ok' });
      expect(source.held).toBeUndefined();
      await pipelines[1].stop();
    },
  );

  it('resumed before the reading that was paused has ended is read once it has', async () => {
    let ending = true;
    const tasks = new Map<string, () => Promise<void>>();
    const pipeline = await testPipeline(database, {
      connector: tenPages(() => {}),
      scheduler: {
        async scheduleTask(task) {
          tasks.set(task.id, () => task.fn(new AbortController().signal));
        },
        async triggerTask(name) {
          if (ending) {
            ending = false;
            throw new ConflictError(`Task ${name} is running`);
          }
          await tasks.get(name)!();
        },
      },
    });
    await pipeline.start();
    await pipeline.pause('tool');
    await pipeline.resume('tool');
    expect(await commits()).toBe(0);
    for (let n = 0; n < 100 && (await commits()) < 10; n += 1) {
      await setTimeout(50);
    }
    expect(await commits()).toBe(10);
    await pipeline.stop();
  });

  it('that another replica was told to pause keeps no further page', async () => {
    const connector = tenPages(async page => {
      if (page === 3) {
        await database('source_state').update({ held: 'paused' });
      }
    });
    const pipeline = await testPipeline(database, { connector });
    await pipeline.start();
    await pipeline.refresh('tool');
    expect(await commits()).toBe(3);
    await pipeline.stop();
  });

  it('says how long reading will go on, from its own rate', async () => {
    let now = 0;
    const seen: unknown[] = [];
    const pipelines: Pipeline[] = [];
    const connector = tenPages(async page => {
      now += 2_000;
      if (page === 5) {
        seen.push((await pipelines[0].listSources())[0].progress);
      }
    });
    pipelines.push(await testPipeline(database, { connector, now: () => now }));
    await pipelines[0].start();
    await pipelines[0].refresh('tool');
    // Pages 2 to 5 came in 8 s; five are left.
    expect(seen).toEqual([
      { done: 5, total: 10, unit: 'pages', remainingMs: 10_000 },
    ]);
    await pipelines[0].stop();
  });

  it('that fails leaves the others alone', async () => {
    const connector = tenPages(() => {});
    const broken = {
      ...tenPages(() => {
        throw new Error('Out of order');
      }),
      id: 'broken',
    };
    const pipeline = await testPipeline(database, {
      connectors: [connector, broken],
      sources: [
        { id: 'one', connector: 'broken' },
        { id: 'two', connector: 'fake' },
      ],
    });
    await pipeline.start();
    await pipeline.refresh('one');
    await pipeline.refresh('two');
    expect((await pipeline.listSources()).map(s => s.state)).toEqual([
      'failed',
      'ok',
    ]);
    await pipeline.stop();
  });
});
