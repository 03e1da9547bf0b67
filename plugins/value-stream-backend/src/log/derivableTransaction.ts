import { Knex } from 'knex';
import { isPostgres } from './bulkRows';

/**
 * A transaction of which nobody is told that it is written, and whose content
 * would be read or derived again. On SQLite it need not have reached the disk
 * when it ends: what is committed later reaches it no earlier, and without
 * waiting for the disk each time a history comes in a fifth sooner. PostgreSQL
 * is told by `lockFacts`.
 */
export async function derivableTransaction<T>(
  database: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  if (isPostgres(database)) {
    return database.transaction(work);
  }
  // It is a setting of the connection, and none within a transaction.
  const connection = await database.client.acquireConnection();
  try {
    connection.pragma('synchronous = normal');
    try {
      return await database.transaction(work, { connection });
    } finally {
      connection.pragma('synchronous = full');
    }
  } finally {
    await database.client.releaseConnection(connection);
  }
}
