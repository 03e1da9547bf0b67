import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

/**
 * Makes this transaction the only one that writes log and facts until it ends.
 * Merging reads before it writes; two replicas doing so at once would each
 * overwrite what the other merged. SQLite has one writer anyway.
 *
 * All that such a transaction does is looked up by index for a bounded number
 * of keys. While tables grow faster than PostgreSQL counts them, its planner
 * takes them for empty and would read them whole to join them by hash.
 */
export async function lockFacts(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(
      "select pg_advisory_xact_lock(8412770651), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)",
    );
  }
}
