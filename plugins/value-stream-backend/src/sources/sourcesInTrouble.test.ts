import { fakeTool } from './__testUtils__/fakeTool';
import { databaseIds } from '../__testUtils__/testDatabases';
import { manualScheduler } from './__testUtils__/testPipeline';
import { HISTORY } from './__testUtils__/releasedHistory';
import { pipelinesOn } from './__testUtils__/pipelinesOn';

jest.setTimeout(60_000);

describe.each(databaseIds)('the pipeline on %s', id => {
  const on = pipelinesOn(id);
  const { run } = on;

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
    const sources = await on.pipeline.listSources();
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
      on.pipeline.refresh('tool'),
    );
    const [source] = await on.pipeline.listSources();
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
      const reading = on.pipeline.refresh('tool');
      await reading;
      expect((await on.pipeline.listSources())[0]).toMatchObject({
        state: 'failed',
        message: 'Connection reset',
      });
      pages[1] = [HISTORY[1]];
      await on.pipeline.refresh('tool');
    });
    expect((await on.pipeline.listSources())[0]).toMatchObject({ state: 'ok' });
    expect((await on.database('object').pluck('key')).length).toBe(2);
  });
});
