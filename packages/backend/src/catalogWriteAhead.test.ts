import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import catalogWriteAhead from './catalogWriteAhead';

describe('the catalog of the demo portal', () => {
  it('writes ahead on SQLite, and waits for the disk at checkpoints only', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'catalog-'));
    const seen: unknown[] = [];
    const catalog = createBackendPlugin({
      pluginId: 'catalog',
      register(env) {
        env.registerInit({
          deps: { database: coreServices.database },
          async init({ database }) {
            const knex = await database.getClient();
            seen.push(
              await knex.raw('pragma journal_mode'),
              await knex.raw('pragma synchronous'),
            );
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [
        catalog,
        catalogWriteAhead,
        databaseServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: {
                client: 'better-sqlite3',
                connection: { directory },
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    // 1 is normal.
    expect(seen).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 1 }]]);
    rmSync(directory, { recursive: true });
  });
});
