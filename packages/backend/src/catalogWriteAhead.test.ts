import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import Database from 'better-sqlite3';
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
            seen.push(await knex.raw('pragma synchronous'));
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
    expect(seen).toEqual([[{ synchronous: 1 }]]);
    await backend.stop();
    const file = new Database(join(directory, 'catalog.sqlite'));
    expect(file.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    file.close();
    rmSync(directory, { recursive: true });
  });
});
