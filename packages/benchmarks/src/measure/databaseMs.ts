import { readFile } from 'node:fs/promises';
import { Knex } from 'knex';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/**
 * Processor time in milliseconds that a PostgreSQL server on this machine has
 * taken so far: its sessions and what it does in the background. Undefined
 * where the machine does not tell.
 */
export async function databaseMs(database: Knex): Promise<number | undefined> {
  const pids: number[] = await database('pg_stat_activity').pluck('pid');
  let ticks = 0;
  for (const pid of pids) {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      return undefined;
    }
  }
  return ticks * TICK_MS;
}
