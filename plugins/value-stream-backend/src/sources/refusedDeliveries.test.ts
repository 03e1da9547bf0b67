import { databaseIds } from '../__testUtils__/testDatabases';
import { HISTORY, key } from './__testUtils__/releasedHistory';
import { pipelinesOn } from './__testUtils__/pipelinesOn';

jest.setTimeout(60_000);

describe.each(databaseIds)('the pipeline on %s', id => {
  const on = pipelinesOn(id);
  const { run, webhook } = on;

  it('replays refused deliveries, one or all, and tells again what is refused again', async () => {
    await run({}, async () => {
      await webhook({ type: 'throws', body: {} });
      await webhook({ type: 'throws', body: {} });
      await on.pipeline.idle();
      const [first] = await on.database('inbox').orderBy('id').pluck('id');
      const one = Number(first);
      await expect(on.pipeline.replay('nowhere')).rejects.toThrow(
        "There is no source 'nowhere'",
      );
      // As if its connector had been mended meanwhile.
      await on
        .database('inbox')
        .where('id', first)
        .update({
          type: HISTORY[0].type,
          body: JSON.stringify(HISTORY[0].body),
        });
      expect(await on.pipeline.replay('tool', one)).toBe(1);
      await on.pipeline.idle();
      await expect(on.pipeline.replay('tool', one)).rejects.toThrow(
        `has no refused delivery ${one}`,
      );
      expect(await on.database('refusal').pluck('type')).toEqual(['throws']);
      expect(await on.pipeline.replay('tool')).toBe(1);
      await on.pipeline.idle();
    });
    expect(await on.database('inbox').orderBy('id').pluck('state')).toEqual([
      'done',
      'refused',
    ]);
    expect(await on.database('refusal').pluck('type')).toEqual(['throws']);
  });

  it('replays a delivery that its connector refused once it can use it', async () => {
    await run({}, async () => {
      await webhook({ type: 'nonsense', body: HISTORY[0].body });
      await on.pipeline.idle();
      expect(await on.database('refusal').pluck('type')).toEqual(['nonsense']);
      // As if the type had become known meanwhile.
      await on.database('inbox').update({ type: HISTORY[0].type });
      await on.database('refusal').update({ type: HISTORY[0].type });
      expect(await on.pipeline.replay('tool')).toBe(1);
      await on.pipeline.idle();
      expect(await on.database('refusal').pluck('type')).toEqual([]);
    });
    expect(await on.database('inbox').pluck('state')).toEqual(['done']);
    expect(await on.database('object').pluck('key')).toEqual([key('a')]);
  });

  it('refuses by name what it cannot use, and goes on', async () => {
    await run({}, async () => {
      await webhook({ type: 'throws', body: {} });
      await webhook({ type: 'nonsense', body: {} });
      await webhook(HISTORY[0]);
    });
    expect(
      await on.database('refusal').orderBy('type').select('type', 'reason'),
    ).toEqual([
      { type: 'nonsense', reason: "Unknown payload type 'nonsense'" },
      { type: 'throws', reason: 'The connector cannot cope with this' },
    ]);
    expect(
      await on
        .database('inbox')
        .orderBy('id')
        .select('type', 'state', 'attempts'),
    ).toEqual([
      { type: 'throws', state: 'refused', attempts: 3 },
      { type: 'nonsense', state: 'refused', attempts: 1 },
      { type: 'commit', state: 'done', attempts: 0 },
    ]);
    expect(await on.database('object').pluck('key')).toEqual([key('a')]);
  });

  it('answers deliveries to unknown sources and with wrong secrets alike for all', async () => {
    await run({}, async () => {
      await expect(
        on.pipeline.receiveWebhook('nobody', {
          headers: {},
          rawBody: Buffer.from('{}'),
        }),
      ).rejects.toThrow("No source 'nobody' takes deliveries");
      await expect(webhook(HISTORY[0], 'wrong')).rejects.toThrow(
        'No secret fits',
      );
    });
    expect(await on.database('inbox').select('id')).toEqual([]);
  });
});
