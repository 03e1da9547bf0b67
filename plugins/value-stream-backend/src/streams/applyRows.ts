import { Knex } from 'knex';
import { Columns, inChunks, insertRows } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';
import { Row, RowChanges } from './diffRows';

/** Rows of one statement: few enough to leave the event loop free between two. */
const CHUNK = 50;

/** What is written, by table. */
const TABLES: Readonly<
  Record<
    'entity' | 'stream' | 'stream_member' | 'conflict',
    { readonly keys: readonly string[]; readonly columns: Columns }
  >
> = {
  entity: {
    keys: ['ref'],
    columns: {
      ref: 'text',
      kind: 'text',
      title: 'text',
      digest: 'text',
      data: 'text',
    },
  },
  stream: {
    keys: ['ref'],
    columns: {
      ref: 'text',
      definition: 'text',
      hash: 'text',
      version: 'integer',
      changed_at: 'integer',
    },
  },
  stream_member: {
    keys: ['stream_ref', 'entity_ref'],
    columns: { stream_ref: 'text', entity_ref: 'text', evidence: 'text' },
  },
  conflict: {
    keys: ['entity_ref', 'reason', 'subject'],
    columns: {
      entity_ref: 'text',
      reason: 'text',
      subject: 'text',
      stream_ref: 'text',
      message: 'text',
      what_to_do: 'text',
    },
  },
};

/** Does to a table of the registry what has to be done to it, a few rows in each turn of the event loop. */
export async function applyRows(
  trx: Knex.Transaction,
  table: keyof typeof TABLES,
  changes: RowChanges,
): Promise<void> {
  const { keys, columns } = TABLES[table];
  const names = Object.keys(columns);
  const values = names.filter(name => !keys.includes(name));
  const onConflict = `(${keys.join(', ')}) do update set ${values
    .map(name => `${name} = excluded.${name}`)
    .join(', ')}`;
  const written = [...changes.inserted, ...changes.updated];
  for (const part of inChunks(written, CHUNK)) {
    await insertRows(
      trx,
      table,
      columns,
      part.map(row => names.map(name => (row as Row)[name])),
      onConflict,
    );
  }
  for (const row of changes.deleted) {
    await trx(table)
      .where(Object.fromEntries(keys.map(key => [key, row[key]])))
      .delete();
    await giveWay();
  }
}
