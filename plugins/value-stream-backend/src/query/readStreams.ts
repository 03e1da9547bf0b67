import { StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { loadStreams } from '../projection/loadStreams';

/** Effective definitions of streams, in order of ref; all of them without `refs`. */
export async function readStreams(
  database: Knex,
  refs?: readonly string[],
): Promise<StreamDefinition[]> {
  const streams = await loadStreams(database, refs);
  return [...streams.values()]
    .map(({ definition }) => definition)
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
