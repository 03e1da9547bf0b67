import { Instant, Timeline } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { inChunks, isOneOf, selectByKeys } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';

/** So many are parsed in each turn of the event loop. */
const PER_TURN = 250;

interface Row {
  readonly item_key: string;
  readonly episode: number;
  readonly body: string;
}

/**
 * Gives away the timelines of a stream that are open, or ended at or after
 * `since`, some in each turn of the event loop, in order of item and episode.
 */
export async function readTimelines(
  database: Knex,
  streamRef: string,
  since: Instant,
  take: (timelines: readonly Timeline[]) => void,
): Promise<void> {
  const [open, ended] = await Promise.all([
    openTimelines(database, streamRef),
    endedTimelines(database, streamRef, since),
  ]);
  const inOrder = [...open, ...ended].sort(byItem);
  for (const part of inChunks(inOrder, PER_TURN)) {
    take(part.map(parsed));
    await giveWay();
  }
}

/** Timelines of some items, the same ones and in the same order. */
export async function readTimelinesOf(
  database: Knex,
  streamRef: string,
  itemKeys: readonly string[],
  since: Instant,
): Promise<readonly Timeline[]> {
  const rows = await selectByKeys<Row>(itemKeys, part =>
    timelinesOf(database, streamRef, part),
  );
  return rows
    .sort(byItem)
    .map(parsed)
    .filter(({ endedAt }) => endedAt === null || endedAt >= since);
}

function parsed({ body }: Row): Timeline {
  return JSON.parse(body);
}

function byItem(a: Row, b: Row): number {
  if (a.item_key === b.item_key) {
    return a.episode - b.episode;
  }
  return a.item_key < b.item_key ? -1 : 1;
}

/** Served by timeline_ended_idx (stream_ref, ended_at). */
export function openTimelines(
  database: Knex,
  streamRef: string,
): Knex.QueryBuilder<any, Row[]> {
  return database('timeline')
    .where('stream_ref', streamRef)
    .whereNull('ended_at')
    .select('item_key', 'episode', 'body');
}

/** Served by timeline_ended_idx (stream_ref, ended_at). */
export function endedTimelines(
  database: Knex,
  streamRef: string,
  since: Instant,
): Knex.QueryBuilder<any, Row[]> {
  return database('timeline')
    .where('stream_ref', streamRef)
    .where('ended_at', '>=', since)
    .select('item_key', 'episode', 'body');
}

/** Served by the primary key (stream_ref, item_key, episode). */
export function timelinesOf(
  database: Knex,
  streamRef: string,
  itemKeys: readonly string[],
): Knex.QueryBuilder<any, Row[]> {
  return database('timeline')
    .where('stream_ref', streamRef)
    .whereRaw(isOneOf(database, 'item_key', itemKeys))
    .select('item_key', 'episode', 'body');
}
