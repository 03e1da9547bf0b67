import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

/**
 * Makes this transaction the only one that writes log and facts until it ends.
 * Merging reads before it writes; two replicas doing so at once would each
 * overwrite what the other merged. SQLite has one writer anyway.
 */
export async function lockFacts(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw('select pg_advisory_xact_lock(8412770651)');
  }
}
