import { setTimeout } from 'node:timers/promises';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isPostgres } from '../log/bulkRows';
import { LIVE_FACTS } from '../log/factTables';

/** No history waits for longer at a time, whoever derives, if anybody does. */
const MOST_MS = 1_000;
const LOOK_EVERY_MS = 25;

/**
 * On SQLite, where reading a history and deriving from it take turns on one
 * thread: lets what may be derived by now be derived before the next page, so
 * that what was read first, the last months, is to be seen while the rest is
 * still read. On PostgreSQL both go on beside each other.
 */
export async function letDerive(
  database: Knex,
  now: () => Instant,
  signal: AbortSignal,
): Promise<void> {
  if (isPostgres(database)) {
    return;
  }
  const until = performance.now() + MOST_MS;
  while (!signal.aborted && performance.now() < until) {
    const waiting = await database(LIVE_FACTS.dirty)
      .where('leased_until', '<=', now())
      .first('key');
    if (!waiting) {
      return;
    }
    await setTimeout(LOOK_EVERY_MS);
  }
}
