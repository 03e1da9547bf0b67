import {
  createTimelineColumns,
  Instant,
  StreamDefinition,
  Timeline,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Knex } from 'knex';

/** Timelines kept parsed, over all streams. */
const MOST_KEPT = 60_000;

/** Reads composed timelines. */
export interface TimelineReader {
  /** Timelines of a stream that are open, or ended at or after `since`, in order of item and episode. */
  read(streamRef: string, since: Instant): Promise<readonly Timeline[]>;
  /** The same as columns; there may be some in them that ended before `since`. */
  readColumns(
    stream: StreamDefinition,
    since: Instant,
  ): Promise<TimelineColumns>;
}

interface Kept {
  readonly version: string;
  readonly since: Instant;
  readonly timelines: readonly Timeline[];
  /** Made when they are first asked for. */
  columns?: TimelineColumns;
}

/**
 * Makes a reader that keeps the timelines of the streams last read. Whoever
 * writes a timeline renews the stream's version in the same transaction, so a
 * kept stream is never older than what was committed when it was asked for.
 */
export function createTimelineReader(database: Knex): TimelineReader {
  const kept = new Map<string, Kept>();

  async function load(
    streamRef: string,
    since: Instant,
    version: string,
  ): Promise<Kept> {
    const [open, ended] = await Promise.all([
      openTimelines(database, streamRef),
      endedTimelines(database, streamRef, since),
    ]);
    const timelines = [...open, ...ended]
      .map(({ body }): Timeline => JSON.parse(body))
      .sort(byItem);
    return { version, since, timelines };
  }

  async function find(streamRef: string, since: Instant): Promise<Kept> {
    // Read before the rows: rows may be newer than the version, never older.
    const version = await versionOf(database, streamRef);
    const known = kept.get(streamRef);
    const fresh =
      known && known.version === version && known.since <= since
        ? known
        : await load(streamRef, since, version);
    kept.delete(streamRef);
    kept.set(streamRef, fresh);
    forgetOldest(kept);
    return fresh;
  }

  return {
    async read(streamRef, since) {
      const fresh = await find(streamRef, since);
      return fresh.since === since
        ? fresh.timelines
        : fresh.timelines.filter(
            ({ endedAt }) => endedAt === null || endedAt >= since,
          );
    },
    async readColumns(stream, since) {
      const fresh = await find(stream.ref, since);
      if (!fresh.columns || !holdsStagesOf(fresh.columns, stream)) {
        fresh.columns = createTimelineColumns(stream);
        fresh.columns.add(fresh.timelines);
      }
      return fresh.columns;
    },
  };
}

/** A stream's stages may change before its timelines do. */
function holdsStagesOf(
  { stageIds }: TimelineColumns,
  { stages }: StreamDefinition,
): boolean {
  return (
    stageIds.length === stages.length &&
    stages.every(({ id }, order) => id === stageIds[order])
  );
}

async function versionOf(database: Knex, streamRef: string): Promise<string> {
  const row = await database('stream_facts')
    .where('stream_ref', streamRef)
    .first('version');
  return row?.version ?? '';
}

function byItem(a: Timeline, b: Timeline): number {
  if (a.itemKey === b.itemKey) {
    return a.episode - b.episode;
  }
  return a.itemKey < b.itemKey ? -1 : 1;
}

/** Drops the streams read longest ago until the rest has room; the last one stays. */
function forgetOldest(kept: Map<string, Kept>): void {
  let total = 0;
  for (const { timelines } of kept.values()) {
    total += timelines.length;
  }
  for (const [streamRef, { timelines }] of kept) {
    if (total <= MOST_KEPT || kept.size === 1) {
      return;
    }
    kept.delete(streamRef);
    total -= timelines.length;
  }
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
