import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

const SETTINGS = [
  ['enable_hashjoin', 'off'],
  ['enable_mergejoin', 'off'],
  ['enable_seqscan', 'off'],
  ['max_parallel_workers_per_gather', '0'],
  ['jit', 'off'],
]
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ');

/**
 * Makes this transaction the only one that writes log and facts until it ends.
 * Merging reads before it writes; two replicas doing so at once would each
 * overwrite what the other merged. SQLite has one writer anyway.
 *
 * All that such a transaction does is looked up by index for a bounded number
 * of keys. While tables grow faster than PostgreSQL counts them, its planner
 * takes them for empty and would read them whole to join them by hash; and
 * what it believes to be large it would hand to workers or compile first, which
 * takes longer than the look-up.
 */
export async function lockFacts(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(`select pg_advisory_xact_lock(8412770651), ${SETTINGS}`);
  }
}
