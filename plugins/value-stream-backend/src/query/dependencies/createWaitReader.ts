import { Knex } from 'knex';
import {
  fromStored,
  TIE_COLUMNS,
  TieRow,
  WAIT_COLUMNS,
  WaitRow,
} from '../../projection/waitRow';
import { factVersions } from '../factVersions';
import { forgetOldest } from '../forgetOldest';
import { openTiesBy } from './openTiesBy';
import { foldWaits } from './foldWaits';
import { ItemWaits } from './ItemWaits';

/** Rows kept, over all streams. */
const MOST_KEPT = 400_000;

/** Whom the items of a stream waited for and have to do with. */
export interface StreamWaits {
  /** By item, of those done at or after an instant. */
  readonly waits: ReadonlyMap<string, readonly ItemWaits[]>;
  /** Of items that are not done, or done at or after the instant. */
  readonly ties: readonly TieRow[];
}

/** Reads what projection found of whom items waited for. */
export interface WaitReader {
  /** By stream; there may be some that were done before `since`. */
  read(
    streamRefs: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, StreamWaits>>;
}

interface Kept extends StreamWaits {
  readonly version: string;
  readonly since: number;
  readonly rows: number;
}

/**
 * Makes a reader that keeps the streams last read, as long as their version
 * stands. One of them serves all questions to a database.
 */
export function createWaitReader(database: Knex): WaitReader {
  const kept = new Map<string, Kept>();

  async function load(
    ref: string,
    since: number,
    version: string,
  ): Promise<Kept> {
    const [waits, done, open]: Record<string, unknown>[][] = await Promise.all([
      waitsSince(database, ref, since),
      tiesSince(database, ref, since),
      openTiesBy(database, 'stream_ref', [ref]),
    ]);
    const ties = [...done, ...open];
    return {
      version,
      since,
      rows: waits.length + ties.length,
      waits: foldWaits(
        waits.map(row => fromStored<WaitRow>(row, WAIT_COLUMNS)),
      ),
      ties: ties.map(row => fromStored<TieRow>(row, TIE_COLUMNS)),
    };
  }

  return {
    async read(streamRefs, since) {
      const versions = await factVersions(database, streamRefs);
      const read = new Map<string, StreamWaits>();
      for (const ref of streamRefs) {
        const version = versions.get(ref) ?? '';
        const known = kept.get(ref);
        const fresh =
          known && known.version === version && known.since <= since
            ? known
            : await load(ref, since, version);
        kept.delete(ref);
        kept.set(ref, fresh);
        read.set(ref, fresh);
      }
      forgetOldest(kept, MOST_KEPT, ({ rows }) => rows);
      return read;
    },
  };
}

/** Served by wait_done_idx (stream_ref, done_at). */
export function waitsSince(
  database: Knex,
  streamRef: string,
  since: number,
): Knex.QueryBuilder {
  return database('wait')
    .where('stream_ref', streamRef)
    .where('done_at', '>=', since)
    .select(Object.keys(WAIT_COLUMNS));
}

/** Of done items; served by tie_done_idx (stream_ref, done_at). */
export function tiesSince(
  database: Knex,
  streamRef: string,
  since: number,
): Knex.QueryBuilder {
  return database('tie')
    .where('stream_ref', streamRef)
    .where('done_at', '>=', since)
    .select(Object.keys(TIE_COLUMNS));
}

const readers = new WeakMap<Knex, WaitReader>();

/** The reader of a database. */
export function waitReaderOf(database: Knex): WaitReader {
  let reader = readers.get(database);
  if (!reader) {
    reader = createWaitReader(database);
    readers.set(database, reader);
  }
  return reader;
}
