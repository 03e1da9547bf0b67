import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../tools');

/**
 * Starts a PostgreSQL of its own on a free port, as `npm test` does.
 *
 * @param settings - parameters of the server
 */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<{
  readonly url: string;
  stop(): Promise<void>;
}> {
  const tool = await import(join(FOLDER, 'postgres', 'startPostgres.mjs'));
  return tool.startPostgres({ settings });
}

/** A port that is free now, chosen by the operating system. */
export async function findFreePort(): Promise<number> {
  const tool = await import(join(FOLDER, 'portal', 'ports.mjs'));
  return tool.findFreePort();
}
