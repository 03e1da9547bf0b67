import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

const last = new WeakMap<Knex, Promise<unknown>>();

/**
 * Runs long writes one after the other. On SQLite, where all wait in one line
 * for one connection, several histories that are read at the same time would
 * stand before everybody else again and again; so at most one of them does.
 * On PostgreSQL they wait for the lock of facts and for nobody else.
 */
export function inTurn<T>(database: Knex, write: () => Promise<T>): Promise<T> {
  if (isPostgres(database)) {
    return write();
  }
  const before = last.get(database) ?? Promise.resolve();
  const mine = before.then(write, write);
  last.set(database, mine);
  return mine;
}
