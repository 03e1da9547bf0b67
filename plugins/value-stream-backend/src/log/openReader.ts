import createKnex, { Knex } from 'knex';
import { isPostgres } from './bulkRows';
import { keepStatements } from './keepStatements';
import { CACHE_KIB } from './prepareDatabase';

/**
 * A client that questions are asked by, which writes nothing. On SQLite the
 * client has one connection, for which questions would wait in line behind
 * every transaction that derives something; beside it a connection that only
 * reads sees what was committed last, without waiting. On PostgreSQL, and of a
 * database in memory, it is the client itself.
 *
 * @param database - a migrated database in write-ahead mode
 */
export function openReader(database: Knex): {
  readonly reader: Knex;
  close(): Promise<void>;
} {
  const { filename } = database.client.connectionSettings ?? {};
  if (isPostgres(database) || !isFile(filename)) {
    return { reader: database, close: async () => {} };
  }
  const reader = createKnex({
    client: database.client.config.client,
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(
        connection: {
          pragma(text: string): unknown;
          prepare(sql: string): unknown;
        },
        done: (error: Error | null, connection: unknown) => void,
      ) {
        connection.pragma(`cache_size = -${CACHE_KIB}`);
        keepStatements(connection);
        done(null, connection);
      },
    },
  });
  return { reader, close: () => reader.destroy() };
}

function isFile(filename: unknown): filename is string {
  return (
    typeof filename === 'string' &&
    filename !== '' &&
    !filename.startsWith(':memory:') &&
    !filename.includes('mode=memory')
  );
}
