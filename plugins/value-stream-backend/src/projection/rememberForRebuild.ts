import { Db, insertRows } from '../log/bulkRows';
import { DirtyKey } from './dirtyQueue';

/** The one rebuild there is at a time. */
export const REBUILD_JOB = 'rebuild';

/**
 * While a rebuild derives the next generation of facts, it has to hear of all
 * that changes the one being served.
 */
export async function rememberForRebuild(
  db: Db,
  keys: readonly DirtyKey[],
): Promise<void> {
  const running = await db('job')
    .where({ id: REBUILD_JOB, state: 'running' })
    .first('id');
  if (running) {
    await insertRows(
      db,
      'rebuild_touched',
      { key: 'text' },
      [...new Set(keys)].map(key => [key]),
      '(key) do nothing',
    );
  }
}
