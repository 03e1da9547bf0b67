import { databaseIds } from '../__testUtils__/testDatabases';
import { HISTORY } from './__testUtils__/releasedHistory';
import { pipelinesOn } from './__testUtils__/pipelinesOn';

jest.setTimeout(60_000);

describe.each(databaseIds)('the pipeline on %s', id => {
  const on = pipelinesOn(id);
  const { run } = on;

  it('keeps an upload whole or not at all', async () => {
    const lines = HISTORY.map(payload => `${JSON.stringify(payload)}\n`);
    async function* content(text: string) {
      yield Buffer.from(text);
    }
    await run({}, async () => {
      await expect(
        on.pipeline.receiveUpload('tool', content(`${lines.join('')}{"cut`), {
          name: 'history.jsonl',
        }),
      ).rejects.toThrow('The file ends in the middle of a line');
      expect(await on.database('inbox').select('id')).toEqual([]);
      const kept = await on.pipeline.receiveUpload(
        'tool',
        content(lines.join('')),
        { name: 'history.jsonl' },
      );
      expect(kept.payloads).toBe(4);
    });
    expect((await on.database('object').pluck('key')).length).toBe(4);
  });

  it('removes at start what a dead process was receiving', async () => {
    await on.database('inbox').insert({
      source_id: 'tool',
      origin: 'upload',
      received_at: 0,
      batch: 'left',
      type: 'commit',
      body: '{}',
      state: 'receiving',
    });
    await run({}, async () => {});
    expect(await on.database('inbox').select('id')).toEqual([]);
  });
});
