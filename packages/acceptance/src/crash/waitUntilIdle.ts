import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { STREAM } from './Installation';

const LIMIT_MS = 180_000;

/**
 * Waits until the repository has been read to its end, nothing waits to be
 * translated or derived, and the stream has its items.
 *
 * @throws where that takes more than three minutes, with what still waits
 */
export async function waitUntilIdle(database: Knex): Promise<void> {
  let waitsFor = '';
  for (const since = Date.now(); Date.now() - since < LIMIT_MS; ) {
    waitsFor = await pending(database).catch(error => String(error));
    if (!waitsFor) {
      // Work may be between two tables: what is idle stays so.
      await sleep(1000);
      waitsFor = await pending(database).catch(error => String(error));
      if (!waitsFor) {
        return;
      }
    }
    await sleep(200);
  }
  throw new Error(`Not idle after ${LIMIT_MS / 1000} s: ${waitsFor}`);
}

async function pending(database: Knex): Promise<string> {
  const source = await database('source_state')
    .where({ source_id: 'repository' })
    .first();
  if (source?.state !== 'ok') {
    return `the repository is ${source?.state ?? 'not known'} ${
      source?.message ?? ''
    }`;
  }
  const inbox = await database('inbox')
    .whereIn('state', ['pending', 'receiving'])
    .first('id');
  if (inbox) {
    return 'the inbox';
  }
  const dirty = await database('dirty').first('key');
  if (dirty) {
    return `the dirty queue, ${dirty.key}`;
  }
  const timeline = await database('timeline')
    .where({ stream_ref: STREAM })
    .first('item_key');
  return timeline ? '' : 'timelines';
}
