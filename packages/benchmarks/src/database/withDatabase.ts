import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../acceptance/src/pipeline/tools';

export type DatabaseName = 'sqlite' | 'postgres';

/** A place to work in: an empty folder, and the address of an empty database. */
export interface Place {
  readonly folder: string;
  /** See `openPipeline`. */
  readonly address: string;
}

/**
 * What PostgreSQL is given where it is installed for a portal: memory for what
 * is read again and again, and room for its journal between two checkpoints.
 */
const INSTALLED = { shared_buffers: '512MB', max_wal_size: '4GB' };

/** Gives the work a database file of SQLite, or a PostgreSQL server, and removes it afterwards. */
export async function withDatabase(
  name: DatabaseName,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'value-stream-bench-'));
  const postgres =
    name === 'postgres' ? await startPostgres(INSTALLED) : undefined;
  try {
    await work({
      folder,
      address: postgres?.url ?? join(folder, 'bench.sqlite'),
    });
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
