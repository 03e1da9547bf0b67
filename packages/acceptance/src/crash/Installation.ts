import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RecordedWork } from './recordedWork';

export const TOKEN = 'crash-test-token-of-no-secrecy-at-all';
export const UPLOAD_SOURCE = 'tracker';
export const STREAM = 'valuestream:default/crash';

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: crash
  annotations:
    value-stream/stream: crash
spec:
  type: service
  lifecycle: experimental
  owner: group:default/nobody
`;

/** A backend's configuration and database, apart from any process. */
export interface Installation {
  readonly name: string;
  readonly folder: string;
  readonly config: string;
  readonly url: string;
  /** See `openDatabase`. */
  readonly database: string;
}

/** Writes the configuration of a backend with an empty database. */
export async function install(options: {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly work: RecordedWork;
  /** URL of a PostgreSQL server; SQLite files without it. */
  readonly postgres?: string;
}): Promise<Installation> {
  const { name, port, work, postgres } = options;
  const folder = join(options.folder, name);
  await mkdir(join(folder, 'database'), { recursive: true });
  const catalog = join(folder, 'catalog-info.yaml');
  await writeFile(catalog, CATALOG);
  const config = join(folder, 'app-config.yaml');
  const url = `http://localhost:${port}`;
  const prefix = `${name.replace(/\W/g, '_')}_`;
  await writeFile(
    config,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { port, host: '127.0.0.1' },
        database: postgres
          ? { client: 'pg', connection: postgres, prefix }
          : {
              client: 'better-sqlite3',
              connection: { directory: join(folder, 'database') },
            },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'crash' } },
          ],
        },
      },
      catalog: {
        rules: [{ allow: ['Component', 'System', 'ValueStream', 'Location'] }],
        locations: [{ type: 'file', target: catalog }],
      },
      valueStream: {
        workingDirectory: join(folder, 'work'),
        // Of each installation its own otherwise, and hashes would differ.
        actorKeys: [{ id: 'crash', secret: 'the same for both' }],
        sources: [
          {
            id: 'repository',
            connector: 'git',
            schedule: {
              frequency: { seconds: 10 },
              initialDelay: { seconds: 0 },
              timeout: { seconds: 20 },
            },
            options: {
              repositories: [
                {
                  id: 'crash',
                  path: work.repository,
                  entities: ['component:default/crash'],
                },
              ],
            },
          },
          {
            id: UPLOAD_SOURCE,
            connector: 'import',
            options: {
              kind: 'moves',
              columns: { item: 'key', at: 'at', from: 'from', to: 'to' },
              entities: ['component:default/crash'],
            },
          },
        ],
      },
    }),
  );
  return {
    name,
    folder,
    config,
    url,
    database: postgres
      ? databaseUrl(postgres, `${prefix}value-stream`)
      : join(folder, 'database', 'value-stream.sqlite'),
  };
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
