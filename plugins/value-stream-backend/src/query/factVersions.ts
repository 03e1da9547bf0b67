import { Knex } from 'knex';
import { isOneOf } from '../log/bulkRows';
import { REMEMBERED } from '../projection/renewVersions';

/** How far the facts of a stream have come. */
export interface FactVersion {
  /** Another whenever they change. */
  readonly version: string;
  /** Changes are counted within one; empty: they are not. */
  readonly generation: string;
  readonly changes: number;
}

const NONE: FactVersion = { version: '', generation: '', changes: 0 };

/** More items are not read one by one. */
const MOST_ITEMS = 2_000;

/** How far the facts of streams have come, in their order; served by the primary key of stream_facts. */
export async function readVersions(
  database: Knex,
  streamRefs: readonly string[],
): Promise<readonly FactVersion[]> {
  const rows: (Omit<FactVersion, 'changes'> & {
    stream_ref: string;
    changes: string | number;
  })[] = await database('stream_facts')
    .whereRaw(isOneOf(database, 'stream_ref', streamRefs))
    .select('stream_ref', 'version', 'generation', 'changes');
  const found = new Map(
    rows.map(({ stream_ref, version, generation, changes }) => [
      stream_ref,
      { version, generation, changes: Number(changes) },
    ]),
  );
  return streamRefs.map(ref => found.get(ref) ?? NONE);
}

/** Versions of the facts of streams, by ref. */
export async function factVersions(
  database: Knex,
  streamRefs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const versions = await readVersions(database, streamRefs);
  return new Map(
    versions.map(({ version }, place) => [streamRefs[place], version]),
  );
}

/**
 * Keys of the items that changed between two versions of a stream's facts;
 * undefined where that is not known, or of so many that all may be read.
 */
export async function changedItems(
  database: Knex,
  streamRef: string,
  before: FactVersion,
  now: FactVersion,
): Promise<readonly string[] | undefined> {
  const count = now.changes - before.changes;
  if (
    before.generation === '' ||
    before.generation !== now.generation ||
    count <= 0 ||
    count > REMEMBERED
  ) {
    return undefined;
  }
  const rows = await changesBetween(database, streamRef, before, now);
  // Where a change is missing, its items were too many, or not items at all.
  const complete = new Set(rows.map(({ change }) => change)).size === count;
  const keys = new Set(rows.map(({ item_key }) => item_key));
  return complete && keys.size <= MOST_ITEMS ? [...keys] : undefined;
}

/** Served by the primary key of fact_change (stream_ref, change, item_key). */
export function changesBetween(
  database: Knex,
  streamRef: string,
  before: Pick<FactVersion, 'changes'>,
  now: Pick<FactVersion, 'changes'>,
): Knex.QueryBuilder<any, { change: string | number; item_key: string }[]> {
  return database('fact_change')
    .where('stream_ref', streamRef)
    .where('change', '>', before.changes)
    .where('change', '<=', now.changes)
    .select('change', 'item_key');
}
