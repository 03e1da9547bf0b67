import { Knex } from 'knex';
import { Held, updateSourceState } from './sourceState';

const MESSAGES: Readonly<Record<Held, string>> = {
  paused: 'Reading its history is paused',
  cancelled: 'Reading its history was given up',
};

/**
 * Keeps all replicas from reading a source, over restarts too. A cancelled
 * reading begins anew when it is asked for.
 */
export async function holdSource(
  database: Knex,
  sourceId: string,
  held: Held,
): Promise<void> {
  await updateSourceState(database, sourceId, {
    held,
    state: 'warning',
    message: MESSAGES[held],
    whatToDo: 'Resume it when it may be read again',
    ...(held === 'cancelled' && { cursor: null, progress: null }),
  });
}

/** Lets a source be read again. @returns whether it was held */
export async function freeSource(
  database: Knex,
  sourceId: string,
): Promise<boolean> {
  const row = await database('source_state')
    .where({ source_id: sourceId })
    .first('held');
  if (!row?.held) {
    return false;
  }
  await updateSourceState(database, sourceId, {
    held: null,
    message: null,
    whatToDo: null,
  });
  return true;
}
