import { keepWith, Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { waitsForName } from '../../projection/waitsForName';
import { factVersions } from '../factVersions';
import { forgetOldest } from '../forgetOldest';
import { Group } from './groupOf';
import { IncomingColumns, incomingColumns } from './incomingColumns';
import { loadIncoming } from './loadIncoming';

/** Rows kept, over all groups. */
const MOST_KEPT = 200_000;

/** Waits of others of items that were done in a window: rows of columns. */
export interface IncomingRange {
  readonly columns: IncomingColumns;
  readonly first: number;
  /** Row behind the last. */
  readonly end: number;
}

/** The shares that a group has in waits of others' items. */
export interface IncomingWaits {
  /** Those of items done in a window. */
  within(window: Window): IncomingRange;
}

interface Kept {
  readonly version: string;
  readonly since: number;
  readonly columns: IncomingColumns;
}

const keptOf = keepWith<Knex, Map<string, Kept>>();

/**
 * The waits of others for a group, of items done at or after `since`. They are
 * kept for as long as nobody waits differently for one of its parties.
 */
export async function incomingWaits(
  database: Knex,
  group: Group,
  since: number,
): Promise<IncomingWaits> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const names = [...group.parties, ...(group.entityRefs ?? [])]
    .map(waitsForName)
    .sort();
  const key = JSON.stringify([
    [...group.parties].sort(),
    [...(group.entityRefs ?? [])].sort(),
  ]);
  // Read before the rows: rows may be newer than the version, never older.
  const versions = await factVersions(database, names);
  const version = names.map(name => versions.get(name) ?? '').join();
  let own = kept.get(key);
  if (own?.version !== version || own.since > since) {
    const rows = await loadIncoming(database, group, {
      from: since,
      to: Number.MAX_SAFE_INTEGER,
    });
    own = { version, since, columns: incomingColumns(rows) };
  }
  kept.delete(key);
  kept.set(key, own);
  forgetOldest(kept, MOST_KEPT, ({ columns }) => columns.doneAt.length);
  const { columns } = own;
  return {
    within: ({ from, to }) => ({
      columns,
      first: firstAt(columns.doneAt, from),
      end: firstAt(columns.doneAt, to),
    }),
  };
}

/** First row at an instant or later. */
function firstAt(doneAt: Float64Array, at: number): number {
  let low = 0;
  let high = doneAt.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (doneAt[middle] < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
