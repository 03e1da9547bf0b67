import { Knex } from 'knex';
import {
  Columns,
  inChunks,
  insertRows,
  isOneOf,
  selectByKeys,
} from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { canonicalJson } from '../log/canonicalJson';
import { ChangedFacts, itemsByStream } from './renewVersions';
import { rollupWaits } from './rollupWaits';
import { WaitRows } from './waitRowsOf';
import {
  cellsOf,
  fromStored,
  TIE_COLUMNS,
  TieRow,
  WAIT_COLUMNS,
  WaitRow,
} from './waitRow';
import { waitsForName } from './waitsForName';

const WAIT_KEY = [
  'stream_ref',
  'item_key',
  'episode',
  'from_at',
  'party',
  'entity',
];
const TIE_KEY = [
  'stream_ref',
  'item_key',
  'evidence',
  'party',
  'entity',
  'other_key',
];

/**
 * Brings what some items waited for to what was found: writes what differs,
 * removes what is no more, and keeps the rollup in step.
 *
 * @returns items by stream of which something was written or removed; also
 * whose waiting was, see {@link waitsForName}
 */
export async function writeWaits(
  tx: Knex.Transaction,
  tables: FactTables,
  itemKeys: readonly string[],
  { waits, ties }: WaitRows,
): Promise<ChangedFacts> {
  const waited = await writeTable<WaitRow>(
    tx,
    tables.wait,
    { columns: WAIT_COLUMNS, key: WAIT_KEY },
    itemKeys,
    waits,
  );
  await rollupWaits(tx, tables, waited.gone, waited.come);
  const tied = await writeTable<TieRow>(
    tx,
    tables.tie,
    { columns: TIE_COLUMNS, key: TIE_KEY },
    itemKeys,
    ties,
  );
  const changed = [...waited.gone, ...waited.come];
  const facts = itemsByStream([...changed, ...tied.gone, ...tied.come]);
  for (const { party, entity } of changed) {
    facts.set(waitsForName(party), new Set());
    if (entity) {
      facts.set(waitsForName(entity), new Set());
    }
  }
  return facts;
}

/** Replaces the rows of items by others, touching only what differs. */
async function writeTable<Row extends { item_key: string }>(
  tx: Knex.Transaction,
  table: string,
  shape: { readonly columns: Columns; readonly key: readonly string[] },
  itemKeys: readonly string[],
  wanted: readonly Row[],
): Promise<{ readonly gone: readonly Row[]; readonly come: readonly Row[] }> {
  const rows = await selectByKeys<Record<string, unknown>>(itemKeys, part =>
    tx(table).whereRaw(isOneOf(tx, 'item_key', part)).select('*'),
  );
  const stored = new Map(
    rows
      .map(row => fromStored<Row>(row, shape.columns))
      .map(row => [canonicalJson(row), row]),
  );
  const come: Row[] = [];
  for (const row of wanted) {
    if (!stored.delete(canonicalJson(row))) {
      come.push(row);
    }
  }
  const gone = [...stored.values()];
  for (const part of inChunks(gone, 150)) {
    await tx(table)
      .whereIn(
        [...shape.key],
        part.map(row => shape.key.map(name => row[name as keyof Row] as any)),
      )
      .delete();
  }
  await insertRows(
    tx,
    table,
    shape.columns,
    come.map(row => cellsOf(row, shape.columns)),
  );
  return { gone, come };
}
