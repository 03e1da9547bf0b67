import { Knex } from 'knex';
import { isPostgres } from './bulkRows';
import { LOOK_UP_SETTINGS } from './lookUp';

const NOT_AWAITED = ", set_config('synchronous_commit', 'off', true)";

/**
 * Makes this transaction the only one that writes log and facts until it ends.
 * Merging reads before it writes; two replicas doing so at once would each
 * overwrite what the other merged. SQLite has one writer anyway. All that such
 * a transaction does is looked up by index for a bounded number of keys.
 *
 * @param written - `derivable` where nobody is told that it is written, and it
 * would be derived again: then it need not have reached the disk when the
 * transaction ends. What is committed later reaches it no earlier.
 */
export async function lockFacts(
  tx: Knex.Transaction,
  written: 'lasting' | 'derivable' = 'lasting',
): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(
      `select pg_advisory_xact_lock(8412770651), ${LOOK_UP_SETTINGS}${
        written === 'derivable' ? NOT_AWAITED : ''
      }`,
    );
  }
}
