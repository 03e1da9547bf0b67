import { Instant, StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { QueryContext } from './QueryContext';

/**
 * Since when there is anything of the streams: what lies before is unknown,
 * not zero. Negative infinity where items ended before `since`, as what lies
 * further back is not asked.
 *
 * @returns positive infinity where there is nothing at all
 */
export async function beginningOf(
  { database, timelines }: QueryContext,
  streams: readonly Pick<StreamDefinition, 'ref'>[],
  since: Instant,
): Promise<Instant> {
  let first = Infinity;
  for (const { ref } of streams) {
    if (await anyEndedBefore(database, ref, since).first('item_key')) {
      return -Infinity;
    }
    for (const { createdAt } of await timelines.read(ref, since)) {
      first = Math.min(first, createdAt);
    }
  }
  return first;
}

/** Served by timeline_ended_idx (stream_ref, ended_at). */
export function anyEndedBefore(
  database: Knex,
  streamRef: string,
  since: Instant,
): Knex.QueryBuilder {
  return database('timeline')
    .where('stream_ref', streamRef)
    .where('ended_at', '<', since);
}
