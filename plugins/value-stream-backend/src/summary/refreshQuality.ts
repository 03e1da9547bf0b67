import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { versionOf } from '../log/namedVersion';
import { countNoStream, CountedNoStream } from './countNoStream';
import { measureSource } from './measureSource';

/** It reads much of the log, and changes slowly. */
const OLDEST_MS = 10 * 60 * 1000;
/** What is in no stream is another as soon as the catalog is. */
const OLDEST_OF_ANOTHER_CATALOG_MS = 60 * 1000;

/** The row of work in no stream. */
export const NO_STREAM_ROW = 'no-stream';

/** The row of a source. */
export function rowOfSource(sourceId: string): string {
  return `source:${sourceId}`;
}

/**
 * Brings what is known of sources and of work in no stream up to date, what is
 * more than ten minutes old, or one where the catalog has changed since. What cannot be worked out, or not yet, stays as it
 * was; the rest goes on.
 */
export async function refreshQuality(options: {
  readonly database: Knex;
  readonly logger: LoggerService;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { database, logger, now, signal } = options;
  const sources: string[] = await database('source_state').pluck('source_id');
  const wanted = new Map<string, () => Promise<object | undefined>>([
    [NO_STREAM_ROW, () => countNoStream(database)],
    ...sources.map(
      id =>
        [rowOfSource(id), () => measureSource(database, id, now())] as const,
    ),
  ]);
  const rows: { name: string; made_at: number | string }[] = await database(
    'quality_summary',
  ).select('name', 'made_at');
  const madeAt = new Map(rows.map(row => [row.name, Number(row.made_at)]));
  const ofAnotherCatalog = await isOfAnotherCatalog(database);
  for (const [name, make] of wanted) {
    if (signal.aborted) {
      return;
    }
    const oldest =
      name === NO_STREAM_ROW && ofAnotherCatalog
        ? OLDEST_OF_ANOTHER_CATALOG_MS
        : OLDEST_MS;
    if (now() - (madeAt.get(name) ?? -Infinity) < oldest) {
      continue;
    }
    try {
      const made = await make();
      if (!made) {
        continue;
      }
      const body = canonicalJson(made);
      await database('quality_summary')
        .insert({ name, made_at: now(), body })
        .onConflict('name')
        .merge();
    } catch (error) {
      logger.warn(
        `The data quality of '${name}' could not be worked out`,
        error as Error,
      );
    }
  }
  const gone = [...madeAt.keys()].filter(name => !wanted.has(name));
  await database('quality_summary').whereIn('name', gone).delete();
}

async function isOfAnotherCatalog(database: Knex): Promise<boolean> {
  const row = await database('quality_summary')
    .where('name', NO_STREAM_ROW)
    .first('body');
  const counted: Partial<CountedNoStream> = row ? JSON.parse(row.body) : {};
  return counted.registry !== (await versionOf(database, 'registry'));
}
