import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typescriptArgs } from '../checks/command.mjs';
import { root } from '../toolchain/paths.mjs';
import { COMPONENT } from './portal.mjs';
import { findFreePort } from './ports.mjs';
import { waitUntilReady } from './readiness.mjs';

/**
 * Starts the backend on a free port, with the built app served by it and a
 * database of its own.
 *
 * @param {{ log: string, port?: number, config?: readonly string[], env?: Record<string, string>, page?: boolean, component?: string, dataWithinMs?: number, backend?: string }} options
 *   `config` are files that lie over the portal's own configuration; without
 *   `page` the app need not be built; `component` has to be in the catalog; it
 *   is ready, at the latest, so long after it could be used, though the first
 *   data may not be there; `backend` is another one than the demo portal's, by
 *   its path from the root
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startBuiltPortal({
  log,
  port: wanted,
  config = [],
  env = {},
  page = true,
  component = COMPONENT,
  dataWithinMs,
  backend = 'packages/backend/src/index.ts',
}) {
  const port = wanted ?? (await findFreePort());
  const url = `http://localhost:${port}`;
  const data = await mkdtemp(join(tmpdir(), 'value-stream-portal-'));
  const output = openSync(log, 'w');
  const files = [join(root, 'app-config.yaml'), ...config];
  const child = spawn(
    process.execPath,
    [...typescriptArgs(backend), ...files.flatMap(file => ['--config', file])],
    {
      cwd: join(root, 'packages', 'backend'),
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_listen: JSON.stringify({ port }),
        APP_CONFIG_backend_cors_origin: JSON.stringify(url),
        APP_CONFIG_backend_database: JSON.stringify({
          client: 'better-sqlite3',
          connection: { directory: data },
        }),
        APP_CONFIG_valueStream_workingDirectory: JSON.stringify(
          join(data, 'work'),
        ),
        ...env,
      },
    },
  );
  const exited = once(child, 'exit');
  const ended = new AbortController();
  exited.then(() => ended.abort());
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await waitUntilReady({
      ...(page && { frontend: url }),
      backend: url,
      component,
      signal: AbortSignal.any([ended.signal, AbortSignal.timeout(180_000)]),
      onStep: () => {},
      dataWithinMs,
    });
  } catch {
    await stop();
    const tail = (await readFile(log, 'utf8')).split('\n').slice(-60);
    throw new Error(`The portal did not start:\n${tail.join('\n')}`);
  }
  return { url, pid: child.pid, stop };
}
