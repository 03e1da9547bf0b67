import { Knex } from 'knex';
import { isOneOf } from '../../log/bulkRows';
import { dayOf } from '../../projection/dayOf';
import { factVersions } from '../factVersions';
import { forgetOldest } from '../forgetOldest';
import { DependencyQuery } from './DependencyQuery';

/** Sums kept, over all streams and windows. */
const MOST_KEPT = 200_000;

/** What a stream waited for a party by kinds of evidence, over some days. */
export interface DaysSum {
  readonly stream_ref: string;
  readonly party: string;
  readonly evidence: string;
  readonly ms: number;
}

type Asked = Pick<DependencyQuery, 'window' | 'clock' | 'basis'>;

interface Kept {
  readonly version: string;
  readonly sums: readonly DaysSum[];
}

const keptOf = new WeakMap<Knex, Map<string, Kept>>();

/**
 * What streams waited for others over the days of a window, from daily
 * rollups. The sums of a stream over the same days are kept for as long as its
 * facts stand: a window that goes on with the clock is of the same days until
 * midnight.
 */
export async function sumsOfDays(
  database: Knex,
  streamRefs: readonly string[],
  asked: Asked,
): Promise<readonly DaysSum[]> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const days = daysOf(asked);
  const question = `${asked.clock} ${asked.basis} ${days.from} ${days.to}`;
  // Read before the rows: rows may be newer than the version, never older.
  const versions = await factVersions(database, streamRefs);
  const missing = streamRefs.filter(
    ref =>
      kept.get(`${question} ${ref}`)?.version !== (versions.get(ref) ?? ''),
  );
  const read = new Map(missing.map(ref => [ref, [] as DaysSum[]]));
  if (missing.length) {
    const rows: DaysSum[] = await rolledUp(database, missing, asked);
    for (const row of rows) {
      read.get(row.stream_ref)!.push({ ...row, ms: Number(row.ms) });
    }
  }
  const found: DaysSum[] = [];
  for (const ref of streamRefs) {
    const key = `${question} ${ref}`;
    const sums = read.get(ref) ?? kept.get(key)?.sums ?? [];
    kept.delete(key);
    kept.set(key, { version: versions.get(ref) ?? '', sums });
    for (const sum of sums) {
      found.push(sum);
    }
  }
  forgetOldest(kept, MOST_KEPT, ({ sums }) => sums.length + 1);
  return found;
}

/** Whole days of universal time. */
function daysOf({ window }: Pick<Asked, 'window'>) {
  return {
    from: dayOf(window.from, 'UTC'),
    to: dayOf(window.to - 1, 'UTC'),
  };
}

/** Served by wait_day_stream_idx (stream_ref, day). */
export function rolledUp(
  database: Knex,
  streamRefs: readonly string[],
  { window, clock, basis }: Asked,
): Knex.QueryBuilder {
  const { from, to } = daysOf({ window });
  const [own, stalled] =
    clock === 'working'
      ? ['working_ms', 'stalled_working_ms']
      : ['ms', 'stalled_ms'];
  return database('wait_day')
    .whereRaw(isOneOf(database, 'stream_ref', streamRefs))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('stream_ref', 'party', 'evidence')
    .select('stream_ref', 'party', 'evidence')
    .sum({
      ms: database.raw(basis === 'state' ? '??' : '?? + ??', [
        own,
        ...(basis === 'state' ? [] : [stalled]),
      ]) as unknown as string,
    });
}
