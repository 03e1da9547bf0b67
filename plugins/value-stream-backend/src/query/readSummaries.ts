import { Knex } from 'knex';
import { selectByKeys } from '../log/bulkRows';
import { StreamFigures } from '../summary/StreamFigures';

/** Figures of a stream, and when they were worked out. */
export interface Summary {
  readonly madeAt: number;
  readonly figures: StreamFigures;
}

/** Parsed, per database, window and stream. */
const kept = new WeakMap<Knex, Map<string, Summary>>();

/**
 * The summaries of all streams over a window. Those read before are read again
 * only where they were made again since.
 */
export async function readSummaries(
  database: Knex,
  days: number,
): Promise<ReadonlyMap<string, Summary>> {
  const known = kept.get(database) ?? new Map<string, Summary>();
  kept.set(database, known);
  const rows: { stream_ref: string; made_at: number | string }[] =
    await database('stream_summary')
      .where('days', days)
      .select('stream_ref', 'made_at');
  const keyOf = (ref: string) => `${days}\n${ref}`;
  const stale = rows
    .filter(
      row => known.get(keyOf(row.stream_ref))?.madeAt !== Number(row.made_at),
    )
    .map(row => row.stream_ref);
  const bodies = await selectByKeys<{
    stream_ref: string;
    made_at: number | string;
    body: string;
  }>(stale, part =>
    database('stream_summary')
      .where('days', days)
      .whereIn('stream_ref', [...part])
      .select('stream_ref', 'made_at', 'body'),
  );
  bodies.forEach(row =>
    known.set(keyOf(row.stream_ref), {
      madeAt: Number(row.made_at),
      figures: JSON.parse(row.body),
    }),
  );
  const present = new Set(rows.map(row => keyOf(row.stream_ref)));
  for (const key of known.keys()) {
    if (key.startsWith(`${days}\n`) && !present.has(key)) {
      known.delete(key);
    }
  }
  return new Map(
    rows.flatMap(({ stream_ref: ref }) => {
      const summary = known.get(keyOf(ref));
      return summary ? [[ref, summary] as const] : [];
    }),
  );
}
