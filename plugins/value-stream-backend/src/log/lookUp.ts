import { Knex } from 'knex';
import { Db, isPostgres } from './bulkRows';

/**
 * How PostgreSQL is told to look up a bounded number of keys by index. While
 * tables grow faster than it counts them, its planner takes them for empty and
 * would read them whole to join them by hash; and what it believes to be large
 * it would hand to workers or compile first, which takes longer than the
 * look-up.
 */
export const LOOK_UP_SETTINGS = [
  ['enable_hashjoin', 'off'],
  ['enable_mergejoin', 'off'],
  ['enable_seqscan', 'off'],
  ['max_parallel_workers_per_gather', '0'],
  ['jit', 'off'],
]
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ');

/** Reads a bounded number of keys by index, outside of any writing transaction. */
export async function lookUp<T>(
  database: Knex,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return isPostgres(database)
    ? database.transaction(async tx => {
        await tx.raw(`select ${LOOK_UP_SETTINGS}`);
        return read(tx);
      })
    : read(database);
}
