import { Instant, Timeline } from '@value-stream/flow-engine';
import { Knex } from 'knex';

/** Reads composed timelines. */
export interface TimelineReader {
  /** Timelines of a stream that are open, or ended at or after `since`, in order of item and episode. */
  read(streamRef: string, since: Instant): Promise<readonly Timeline[]>;
}

export function createTimelineReader(database: Knex): TimelineReader {
  return {
    async read(streamRef, since) {
      const [open, ended] = await Promise.all([
        openTimelines(database, streamRef),
        endedTimelines(database, streamRef, since),
      ]);
      return [...open, ...ended]
        .map(({ body }): Timeline => JSON.parse(body))
        .sort(
          (a, b) =>
            (a.itemKey < b.itemKey ? -1 : Number(a.itemKey > b.itemKey)) ||
            a.episode - b.episode,
        );
    },
  };
}

/** Served by timeline_ended_idx (stream_ref, ended_at). */
export function openTimelines(
  database: Knex,
  streamRef: string,
): Knex.QueryBuilder<any, { body: string }[]> {
  return database('timeline')
    .where('stream_ref', streamRef)
    .whereNull('ended_at')
    .select('body');
}

/** Served by timeline_ended_idx (stream_ref, ended_at). */
export function endedTimelines(
  database: Knex,
  streamRef: string,
  since: Instant,
): Knex.QueryBuilder<any, { body: string }[]> {
  return database('timeline')
    .where('stream_ref', streamRef)
    .where('ended_at', '>=', since)
    .select('body');
}
