import { keepWith } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import {
  fromStored,
  TIE_COLUMNS,
  TieRow,
  WAIT_COLUMNS,
  WaitRow,
} from '../../projection/waitRow';
import { isOneOf, selectByKeys } from '../../log/bulkRows';
import { keepFacts } from '../keepFacts';
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
  /** How many rows were read of it. */
  readonly rows: number;
  /** What they were before the waits of some items were read again; held weakly, as it is kept for nobody else. */
  readonly renewal?: {
    readonly of: WeakRef<StreamWaits>;
    readonly itemKeys: ReadonlySet<string>;
  };
}

/** Reads what projection found of whom items waited for. */
export interface WaitReader {
  /** By stream; there may be some that were done before `since`. */
  read(
    streamRefs: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, StreamWaits>>;
}

/** Makes a reader that keeps the streams last read, see {@link keepFacts}. */
export function createWaitReader(database: Knex): WaitReader {
  const kept = keepFacts<{ readonly ref: string }, StreamWaits>(database, {
    mostKept: MOST_KEPT,
    sizeOf: ({ rows }) => rows,
    async load({ ref }, since) {
      const [waits, done, open] = await Promise.all([
        waitsSince(database, ref, since),
        tiesSince(database, ref, since),
        openTiesBy(database, 'stream_ref', [ref]),
      ]);
      return streamWaits(waits, [...done, ...open]);
    },
    async renew(known, { ref }, itemKeys, since) {
      const again = streamWaits(
        await selectByKeys<StoredRow>(itemKeys, part =>
          waitsSince(database, ref, since).whereRaw(
            isOneOf(database, 'item_key', part),
          ),
        ),
        [
          ...(await selectByKeys<StoredRow>(itemKeys, part =>
            tiesSince(database, ref, since).whereRaw(
              isOneOf(database, 'item_key', part),
            ),
          )),
          ...(await selectByKeys<StoredRow>(itemKeys, part =>
            openTiesBy(database, 'stream_ref', [ref]).whereRaw(
              isOneOf(database, 'item_key', part),
            ),
          )),
        ],
      );
      const waits = new Map(known.waits);
      itemKeys.forEach(key => waits.delete(key));
      again.waits.forEach((episodes, key) => waits.set(key, episodes));
      const read = new Set(itemKeys);
      const ties = known.ties.filter(({ item_key }) => !read.has(item_key));
      return {
        waits,
        ties: [...ties, ...again.ties],
        // What went is not known by rows; there are few of them.
        rows: known.rows + again.rows,
        renewal: { of: new WeakRef(known), itemKeys: read },
      };
    },
  });
  return {
    async read(streamRefs, since) {
      const found = await kept.find(
        streamRefs.map(ref => ({ ref })),
        since,
      );
      return new Map(found.map((waits, place) => [streamRefs[place], waits]));
    },
  };
}

type StoredRow = Record<string, unknown>;

function streamWaits(
  waits: readonly StoredRow[],
  ties: readonly StoredRow[],
): StreamWaits {
  return {
    waits: foldWaits(waits.map(row => fromStored<WaitRow>(row, WAIT_COLUMNS))),
    ties: ties.map(row => fromStored<TieRow>(row, TIE_COLUMNS)),
    rows: waits.length + ties.length,
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

const readers = keepWith<Knex, WaitReader>();

/** The reader of a database. */
export function waitReaderOf(database: Knex): WaitReader {
  let reader = readers.get(database);
  if (!reader) {
    reader = createWaitReader(database);
    readers.set(database, reader);
  }
  return reader;
}
