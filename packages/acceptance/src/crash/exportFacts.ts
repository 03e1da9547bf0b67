import { Knex } from 'knex';

/** Tables compared, with what is left out: surrogate ids and when we came to know. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  activity: ['recorded_at'],
  activity_object: [],
  object: [],
  object_selector: [],
  object_entity: [],
  link: [],
  timeline: [],
  rollup_day: [],
};

/** Refusals are kept once per line of a file, whenever it was sent. */
const REFUSAL = ['source_id', 'origin', 'type', 'line', 'reason', 'excerpt'];

/**
 * The log and all facts as sorted lines of text. Two databases that hold the
 * same say the same, whatever database they are.
 */
export async function exportFacts(
  database: Knex,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = new Map<string, readonly string[]>();
  for (const [table, omitted] of Object.entries(TABLES)) {
    const rows = await database(table).select('*');
    tables.set(
      table,
      rows.map(row => lineOf(row, name => !omitted.includes(name))).sort(),
    );
  }
  const refusals = await database('refusal').select(REFUSAL);
  tables.set(
    'refusal',
    [...new Set(refusals.map(row => lineOf(row, () => true)))].sort(),
  );
  return tables;
}

function lineOf(
  row: Readonly<Record<string, unknown>>,
  keep: (column: string) => boolean,
): string {
  return JSON.stringify(
    Object.keys(row)
      .filter(keep)
      .sort()
      .map(column => [column, plain(row[column])]),
  );
}

/** PostgreSQL gives BIGINT as text. */
function plain(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : value;
}
