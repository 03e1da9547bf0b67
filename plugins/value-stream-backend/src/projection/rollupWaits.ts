import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { WaitRow } from './waitRow';

const SUMS = ['n', 'ms', 'stalled_ms', 'working_ms', 'stalled_working_ms'];

/**
 * Subtracts what the old rows added to `wait_day` and adds what the new ones
 * do. Each delay is rounded to a millisecond, so that it subtracts exactly. Of
 * nested streams only the innermost counts an item.
 */
export async function rollupWaits(
  tx: Knex.Transaction,
  { waitDay }: FactTables,
  gone: readonly WaitRow[],
  come: readonly WaitRow[],
): Promise<void> {
  const deltas = new Map<string, number[]>();
  const count = (rows: readonly WaitRow[], sign: 1 | -1) => {
    for (const row of rows) {
      if (row.home === 0) {
        continue;
      }
      const ms = sign * Math.round((row.to_at - row.from_at) / row.parts);
      const working = sign * Math.round(row.working_ms / row.parts);
      const key = [row.stream_ref, row.party, row.done_day, row.evidence].join(
        '\n',
      );
      const own = row.stalled ? [0, ms, 0, working] : [ms, 0, working, 0];
      const sums = deltas.get(key) ?? [0, 0, 0, 0, 0];
      deltas.set(
        key,
        [sign, ...own].map((delta, place) => sums[place] + delta),
      );
    }
  };
  count(gone, -1);
  count(come, 1);
  const rows = [...deltas]
    .filter(([, sums]) => sums.some(sum => sum !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, sums]) => [...key.split('\n'), ...sums]);
  if (!rows.length) {
    return;
  }
  await insertRows(
    tx,
    waitDay,
    {
      stream_ref: 'text',
      party: 'text',
      day: 'text',
      evidence: 'text',
      n: 'integer',
      ms: 'integer',
      stalled_ms: 'integer',
      working_ms: 'integer',
      stalled_working_ms: 'integer',
    },
    rows,
    `(stream_ref, party, day, evidence) do update set ${SUMS.map(
      name => `${name} = "${waitDay}".${name} + excluded.${name}`,
    ).join(', ')}`,
  );
  if (gone.length) {
    await tx(waitDay)
      .whereIn('stream_ref', [...new Set(rows.map(row => String(row[0])))])
      .where({ n: 0 })
      .delete();
  }
}
