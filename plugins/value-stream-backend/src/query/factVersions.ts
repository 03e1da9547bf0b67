import { Knex } from 'knex';
import { isOneOf } from '../log/bulkRows';

/** Versions of the facts of streams, by ref; served by the primary key of stream_facts. */
export async function factVersions(
  database: Knex,
  streamRefs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { stream_ref: string; version: string }[] = await database(
    'stream_facts',
  )
    .whereRaw(isOneOf(database, 'stream_ref', streamRefs))
    .select('stream_ref', 'version');
  return new Map(rows.map(row => [row.stream_ref, row.version]));
}
