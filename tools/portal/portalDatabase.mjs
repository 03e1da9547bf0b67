import { join } from 'node:path';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { dataFolder } from '../toolchain/paths.mjs';

/**
 * The database of the portal and the folder of all that belongs to its data:
 * files of SQLite, or a PostgreSQL of its own that is started for it.
 *
 * @param {{ postgres: boolean }} options
 * @returns {Promise<{ folder: string, env: Record<string, string>, stop: () => Promise<void> }>}
 *   `env` is configuration of the backend
 */
export async function portalDatabase({ postgres }) {
  if (!postgres) {
    return { folder: dataFolder, env: {}, stop: async () => {} };
  }
  const folder = join(dataFolder, 'postgres');
  const { connection, stop } = await startPostgres({ folder });
  return {
    folder,
    env: {
      APP_CONFIG_backend_database: JSON.stringify({
        client: 'pg',
        connection,
      }),
    },
    stop,
  };
}
