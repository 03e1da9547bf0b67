import { Knex } from 'knex';

const FACTS = [
  'object',
  'object_selector',
  'object_name',
  'link',
  'object_entity',
  'lane',
  'timeline',
  'rollup_day',
  'wait',
  'tie',
  'wait_day',
];

/** All facts as sorted text, equal on every database. */
export async function exportFacts(
  database: Knex,
  tables: readonly string[] = FACTS,
): Promise<string> {
  const lines: string[] = [];
  for (const table of tables) {
    const rows: Record<string, unknown>[] = await database(table).select('*');
    lines.push(
      ...rows
        .map(row =>
          Object.keys(row)
            .sort()
            .filter(name => name !== 'recorded_at')
            .map(name => `${name}=${row[name]}`)
            .join(' | '),
        )
        .map(line => `${table}: ${line}`)
        .sort(),
    );
  }
  return lines.join('\n');
}

/** The log as sorted text, without when it was recorded and how it came. */
export async function exportLog(database: Knex): Promise<string> {
  return exportFacts(database, ['activity', 'activity_object']);
}
