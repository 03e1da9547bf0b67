import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { fakeTool } from './__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { testPipeline } from './__testUtils__/testPipeline';

jest.setTimeout(60_000);

const COMPONENT = 'component:default/web';

describe.each(databaseIds)('the catalog on %s', id => {
  let database: Knex;
  let asked: string[][];
  beforeEach(async () => {
    database = await migratedDatabase(id);
    asked = [];
  });
  afterEach(() => database.destroy());

  const connector: Connector = {
    ...fakeTool(),
    annotations: ['example.com/project'],
    async *backfill({ selectors }) {
      asked.push(selectors.map(({ value }) => value));
      yield { payloads: [], cursor: {} };
    },
  };
  const select = (annotations: Record<string, string>) =>
    database('entity')
      .insert({
        ref: COMPONENT,
        kind: 'component',
        title: 'Web',
        digest: 'd',
        data: JSON.stringify({
          ref: COMPONENT,
          kind: 'component',
          title: 'Web',
          annotations,
          partOf: [],
        }),
      })
      .onConflict('ref')
      .merge();
  const changed = { entityRefs: [COMPONENT], streamRefs: [] };

  it('has a source read at once that it selects otherwise than when it was last read', async () => {
    const pipeline = await testPipeline(database, { connector });
    await pipeline.start();
    await pipeline.registryChanged(changed);
    expect(asked).toEqual([]);
    await pipeline.refresh('tool');
    await select({ 'example.com/project': 'WEB' });
    await pipeline.registryChanged(changed);
    expect(asked).toEqual([[], ['WEB']]);
    await select({ 'example.com/project': 'WEB', 'other.com/x': 'y' });
    await pipeline.registryChanged(changed);
    expect(asked).toHaveLength(2);
    await pipeline.stop();
  });

  it('leaves a source alone that someone paused', async () => {
    const pipeline = await testPipeline(database, { connector });
    await pipeline.start();
    await pipeline.refresh('tool');
    await pipeline.pause('tool');
    await select({ 'example.com/project': 'WEB' });
    await pipeline.registryChanged(changed);
    expect(asked).toEqual([[]]);
    await pipeline.resume('tool');
    expect(asked).toEqual([[], ['WEB']]);
    await pipeline.stop();
  });
});
