import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { insertRows, isOneOf } from '../log/bulkRows';
import { FactTables } from '../log/factTables';

/** More items of one change are not named: the stream is then read as a whole. */
const MOST_NAMED = 50;
/** Changes of a stream whose items are remembered at least. */
export const REMEMBERED = 200;
/** So many changes come between two times that older ones are forgotten. */
const FORGET_EVERY = 100;

/** Whose facts changed, and of which items; none where it is not of items, or of which is not known. */
export type ChangedFacts = ReadonlyMap<string, ReadonlySet<string>>;

/** Items by stream. */
export function itemsByStream(
  rows: Iterable<{ readonly stream_ref: string; readonly item_key: string }>,
): Map<string, Set<string>> {
  const items = new Map<string, Set<string>>();
  for (const { stream_ref, item_key } of rows) {
    const known = items.get(stream_ref) ?? new Set();
    items.set(stream_ref, known.add(item_key));
  }
  return items;
}

/**
 * Gives changed streams another version, so that who has read their facts
 * knows, and remembers which items a change was about. A version is not a
 * count, as those of two generations must differ; within a generation changes
 * are counted, in the order of their commits, since the row of a stream stays
 * locked until the end of the transaction.
 */
export async function renewVersions(
  tx: Knex.Transaction,
  tables: FactTables,
  changed: ChangedFacts,
): Promise<void> {
  const version = randomUUID();
  await insertRows(
    tx,
    tables.streamFacts,
    {
      stream_ref: 'text',
      version: 'text',
      generation: 'text',
      changes: 'integer',
    },
    [...changed.keys()].sort().map(ref => [ref, version, version, 1]),
    `(stream_ref) do update set version = excluded.version, generation = case when "${tables.streamFacts}".generation = '' then excluded.generation else "${tables.streamFacts}".generation end, changes = "${tables.streamFacts}".changes + 1`,
  );
  const named = [...changed].filter(
    ([, { size }]) => size > 0 && size <= MOST_NAMED,
  );
  if (named.length === 0) {
    return;
  }
  const rows: { stream_ref: string; changes: string | number }[] = await tx(
    tables.streamFacts,
  )
    .whereRaw(
      isOneOf(
        tx,
        'stream_ref',
        named.map(([ref]) => ref),
      ),
    )
    .select('stream_ref', 'changes');
  const changeOf = new Map(
    rows.map(row => [row.stream_ref, Number(row.changes)]),
  );
  await insertRows(
    tx,
    tables.factChange,
    { stream_ref: 'text', change: 'integer', item_key: 'text' },
    named.flatMap(([ref, keys]) =>
      [...keys].map(key => [ref, changeOf.get(ref)!, key]),
    ),
  );
  for (const [ref, change] of changeOf) {
    if (change % FORGET_EVERY === 0) {
      await tx(tables.factChange)
        .where('stream_ref', ref)
        .where('change', '<=', change - REMEMBERED)
        .delete();
    }
  }
}
