import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { TimelineRow } from './timelineRow';

/**
 * Measures of `rollup_day`: `started` and `done` count items by day; `flow-time`
 * has those done with a known start, and the sum of their flow times in ms.
 */
export type RollupMeasure = 'started' | 'done' | 'flow-time';

/**
 * Subtracts what the old rows counted and adds what the new ones do. Each row
 * keeps the days it was counted on, so a change of zone subtracts exactly.
 */
export async function rollupDays(
  tx: Knex.Transaction,
  tables: FactTables,
  gone: readonly TimelineRow[],
  come: readonly TimelineRow[],
): Promise<void> {
  const deltas = new Map<string, [number, number]>();
  const count = (rows: readonly TimelineRow[], sign: 1 | -1) => {
    for (const row of rows) {
      for (const [day, measure, ms] of contributions(row)) {
        const key = [row.stream_ref, day, measure].join('\n');
        const [n, sum] = deltas.get(key) ?? [0, 0];
        deltas.set(key, [n + sign, sum + sign * ms]);
      }
    }
  };
  count(gone, -1);
  count(come, 1);
  const rows = [...deltas]
    .filter(([, [n, sum]]) => n !== 0 || sum !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, [n, sum]]) => [...key.split('\n'), n, sum]);
  if (!rows.length) {
    return;
  }
  const { rollupDay } = tables;
  await insertRows(
    tx,
    rollupDay,
    {
      stream_ref: 'text',
      day: 'text',
      measure: 'text',
      n: 'integer',
      sum_ms: 'integer',
    },
    rows,
    `(stream_ref, day, measure) do update set n = "${rollupDay}".n + excluded.n, sum_ms = "${rollupDay}".sum_ms + excluded.sum_ms`,
  );
  if (gone.length) {
    await tx(rollupDay)
      .whereIn('stream_ref', [...new Set(rows.map(row => String(row[0])))])
      .where({ n: 0, sum_ms: 0 })
      .delete();
  }
}

function contributions(
  row: TimelineRow,
): readonly (readonly [string, RollupMeasure, number])[] {
  const result: [string, RollupMeasure, number][] = [];
  if (row.started_day !== null) {
    result.push([row.started_day, 'started', 0]);
  }
  if (row.done_day !== null) {
    result.push([row.done_day, 'done', 0]);
    if (row.started_at !== null && row.ended_at !== null) {
      result.push([row.done_day, 'flow-time', row.ended_at - row.started_at]);
    }
  }
  return result;
}
