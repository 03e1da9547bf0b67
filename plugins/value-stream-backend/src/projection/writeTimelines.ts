import { Knex } from 'knex';
import { inChunks, insertRows, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { itemsByStream, renewVersions } from './renewVersions';
import { rollupDays } from './rollupDays';
import {
  fromStoredTimeline,
  TIMELINE_COLUMNS,
  timelineCells,
  TimelineRow,
} from './timelineRow';

const UPDATE = `(stream_ref, item_key, episode) do update set ${Object.keys(
  TIMELINE_COLUMNS,
)
  .filter(name => !['stream_ref', 'item_key', 'episode'].includes(name))
  .map(name => `"${name}" = excluded."${name}"`)
  .join(', ')}`;

/**
 * Brings the timelines of some items, in all streams, to what was composed:
 * writes what differs, removes what is no more, and keeps the rollups in step.
 *
 * @returns keys of the items of which something was written or removed
 */
export async function writeTimelines(
  tx: Knex.Transaction,
  tables: FactTables,
  itemKeys: readonly string[],
  composed: readonly TimelineRow[],
): Promise<readonly string[]> {
  const stored = new Map(
    (
      await selectByKeys<Record<string, any>>(itemKeys, part =>
        tx(tables.timeline).whereRaw(isOneOf(tx, 'item_key', part)).select('*'),
      )
    )
      .map(fromStoredTimeline)
      .map(row => [identityOf(row), row]),
  );
  const gone: TimelineRow[] = [];
  const come: TimelineRow[] = [];
  for (const row of composed) {
    const old = stored.get(identityOf(row));
    stored.delete(identityOf(row));
    if (
      old &&
      old.body === row.body &&
      old.definition_hash === row.definition_hash &&
      old.started_day === row.started_day &&
      old.done_day === row.done_day
    ) {
      continue;
    }
    if (old) {
      gone.push(old);
    }
    come.push(row);
  }
  const stale = [...stored.values()];
  for (const part of inChunks(stale, 300)) {
    await tx(tables.timeline)
      .whereIn(
        ['stream_ref', 'item_key', 'episode'],
        part.map(row => [row.stream_ref, row.item_key, row.episode]),
      )
      .delete();
  }
  await insertRows(
    tx,
    tables.timeline,
    TIMELINE_COLUMNS,
    come.map(timelineCells),
    UPDATE,
  );
  await rollupDays(tx, tables, [...gone, ...stale], come);
  await renewVersions(tx, tables, itemsByStream([...stale, ...come]));
  return [...new Set([...stale, ...come].map(row => row.item_key))];
}

function identityOf(row: TimelineRow): string {
  return `${row.stream_ref}\n${row.item_key}\n${row.episode}`;
}
