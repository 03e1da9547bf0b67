import {
  createTimelineColumns,
  Instant,
  StreamDefinition,
  Timeline,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { keepFacts } from './keepFacts';
import { mergeTimelines } from './mergeTimelines';
import { timelinesSince } from './pooledTimelines';
import { readTimelines, readTimelinesOf } from './readTimelines';

/** Timelines kept parsed, over all streams. */
const MOST_KEPT = 60_000;
/** Items kept as columns, which take a fraction of that room: a domain may have many. */
const MOST_IN_COLUMNS = 200_000;

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

/**
 * Makes a reader that keeps the timelines of the streams last read, see
 * {@link keepFacts}. Columns are made of them as they are read, and no
 * timeline stays behind: a hundred thousand of those would keep the garbage
 * collector, and with it every answer, busy.
 */
export function createTimelineReader(database: Knex): TimelineReader {
  const timelines = keepFacts<{ readonly ref: string }, readonly Timeline[]>(
    database,
    {
      mostKept: MOST_KEPT,
      sizeOf: ({ length }) => length,
      async load({ ref }, since) {
        const all: Timeline[] = [];
        await readTimelines(database, ref, since, part => all.push(...part));
        return all;
      },
      renew: async (known, { ref }, itemKeys, since) =>
        mergeTimelines(
          known,
          new Set(itemKeys),
          await readTimelinesOf(database, ref, itemKeys, since),
        ),
    },
  );
  const columns = keepFacts<StreamDefinition, TimelineColumns>(database, {
    mostKept: MOST_IN_COLUMNS,
    sizeOf: ({ held }) => held.items,
    fits: holdsStagesOf,
    async load(stream, since, version) {
      const all = createTimelineColumns(stream);
      const parsed = timelines.peek(stream.ref, since, version);
      if (parsed) {
        all.add(parsed);
      } else {
        await readTimelines(database, stream.ref, since, part => all.add(part));
      }
      return all;
    },
    renew: async (known, { ref }, itemKeys, since) =>
      known.withItems(
        itemKeys,
        await readTimelinesOf(database, ref, itemKeys, since),
      ),
  });
  const readKept = (streamRefs: readonly string[], since: Instant) =>
    timelines.find(
      streamRefs.map(ref => ({ ref })),
      since,
    );

  return {
    readKept,
    async read(streamRef, since) {
      const [list] = await readKept([streamRef], since);
      return timelinesSince(list, since);
    },
    async readColumns(stream, since) {
      const [own] = await columns.find([stream], since);
      return own;
    },
    readAllColumns: columns.find,
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
