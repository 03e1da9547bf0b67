import {
  createTimelineColumns,
  Instant,
  StreamDefinition,
  Timeline,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { inChunks } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';
import { factVersions } from './factVersions';
import { forgetOldest } from './forgetOldest';

/** Timelines kept parsed, over all streams. */
const MOST_KEPT = 60_000;
/** Items kept as columns, which take a fraction of that room: a domain may have many. */
const MOST_IN_COLUMNS = 200_000;
/** So many are parsed in each turn of the event loop. */
const PER_TURN = 250;

/** Reads composed timelines. */
export interface TimelineReader {
  /** Timelines of a stream that are open, or ended at or after `since`, in order of item and episode. */
  read(streamRef: string, since: Instant): Promise<readonly Timeline[]>;
  /**
   * The same of many streams, each with what ended before as far as it is
   * kept: the list of a stream is the same one for as long as its facts are.
   */
  readKept(
    streamRefs: readonly string[],
    since: Instant,
  ): Promise<readonly (readonly Timeline[])[]>;
  /** The same as columns. */
  readColumns(
    stream: StreamDefinition,
    since: Instant,
  ): Promise<TimelineColumns>;
  /** Of many streams. */
  readAllColumns(
    streams: readonly StreamDefinition[],
    since: Instant,
  ): Promise<readonly TimelineColumns[]>;
}

interface Kept {
  readonly version: string;
  readonly since: Instant;
  readonly timelines: readonly Timeline[];
}

interface KeptColumns {
  readonly version: string;
  readonly since: Instant;
  readonly columns: TimelineColumns;
}

/**
 * Makes a reader that keeps the timelines of the streams last read. Whoever
 * writes a timeline renews the stream's version in the same transaction, so a
 * kept stream is never older than what was committed when it was asked for.
 * Those who ask for the same at once wait for one reading.
 */
export function createTimelineReader(database: Knex): TimelineReader {
  const kept = new Map<string, Kept>();
  const keptColumns = new Map<string, KeptColumns>();
  const loading = new Map<
    string,
    Pick<Kept, 'version' | 'since'> & { readonly kept: Promise<Kept> }
  >();

  async function load(
    streamRef: string,
    since: Instant,
    version: string,
  ): Promise<Kept> {
    const [open, ended] = await Promise.all([
      openTimelines(database, streamRef),
      endedTimelines(database, streamRef, since),
    ]);
    const timelines: Timeline[] = [];
    for (const part of inChunks([...open, ...ended], PER_TURN)) {
      for (const { body } of part) {
        timelines.push(JSON.parse(body));
      }
      await giveWay();
    }
    return { version, since, timelines: timelines.sort(byItem) };
  }

  /** Joins a reading under way where that is of the same facts. */
  function loadOnce(
    streamRef: string,
    since: Instant,
    version: string,
  ): Promise<Kept> {
    const known = loading.get(streamRef);
    if (known && known.version === version && known.since <= since) {
      return known.kept;
    }
    const own = { version, since, kept: load(streamRef, since, version) };
    loading.set(streamRef, own);
    const end = () => {
      if (loading.get(streamRef) === own) {
        loading.delete(streamRef);
      }
    };
    own.kept.then(end, end);
    return own.kept;
  }

  async function findOne(
    streamRef: string,
    since: Instant,
    version: string,
  ): Promise<Kept> {
    const known = kept.get(streamRef);
    const fresh =
      known && known.version === version && known.since <= since
        ? known
        : await loadOnce(streamRef, since, version);
    kept.delete(streamRef);
    kept.set(streamRef, fresh);
    return fresh;
  }

  async function find(
    streamRefs: readonly string[],
    since: Instant,
  ): Promise<readonly Kept[]> {
    // Read before the rows: rows may be newer than the version, never older.
    const versions = await factVersions(database, streamRefs);
    const found: Kept[] = [];
    for (const ref of streamRefs) {
      found.push(await findOne(ref, since, versions.get(ref) ?? ''));
    }
    forgetOldest(kept, MOST_KEPT, ({ timelines }) => timelines.length);
    return found;
  }

  async function readAllColumns(
    streams: readonly StreamDefinition[],
    since: Instant,
  ): Promise<readonly TimelineColumns[]> {
    const versions = await factVersions(
      database,
      streams.map(({ ref }) => ref),
    );
    const found: TimelineColumns[] = [];
    for (const stream of streams) {
      const { ref } = stream;
      const version = versions.get(ref) ?? '';
      let own = keptColumns.get(ref);
      if (
        own?.version !== version ||
        own.since > since ||
        !holdsStagesOf(own.columns, stream)
      ) {
        const fresh = await findOne(ref, since, version);
        // Of many streams the timelines of all would not fit.
        forgetOldest(kept, MOST_KEPT, ({ timelines }) => timelines.length);
        own = columnsOf(fresh, stream);
      }
      keptColumns.delete(ref);
      keptColumns.set(ref, own);
      found.push(own.columns);
    }
    forgetOldest(
      keptColumns,
      MOST_IN_COLUMNS,
      ({ columns }) => columns.held.items,
    );
    return found;
  }

  return {
    async read(streamRef, since) {
      const [fresh] = await find([streamRef], since);
      return fresh.since === since
        ? fresh.timelines
        : fresh.timelines.filter(
            ({ endedAt }) => endedAt === null || endedAt >= since,
          );
    },
    async readKept(streamRefs, since) {
      const all = await find(streamRefs, since);
      return all.map(({ timelines }) => timelines);
    },
    async readColumns(stream, since) {
      const [columns] = await readAllColumns([stream], since);
      return columns;
    },
    readAllColumns,
  };
}

function columnsOf(
  { version, since, timelines }: Kept,
  stream: StreamDefinition,
): KeptColumns {
  const columns = createTimelineColumns(stream);
  columns.add(timelines);
  return { version, since, columns };
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

function byItem(a: Timeline, b: Timeline): number {
  if (a.itemKey === b.itemKey) {
    return a.episode - b.episode;
  }
  return a.itemKey < b.itemKey ? -1 : 1;
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
