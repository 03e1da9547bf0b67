import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { isoInstant } from './isoInstant';

interface RefusalRow {
  readonly id: string;
  readonly at: number | string;
  readonly origin: string;
  readonly type: string;
  readonly line: number | null;
  readonly reason: string;
  readonly excerpt: string | null;
}

/** Payloads and rows of a source that could not be used, newest first. */
export async function listRefusals(
  database: Knex,
  sourceId: string,
  page: { limit: number; offset: number },
): Promise<{ refusals: ApiSchemas['Refusal'][]; total: number }> {
  const rows: RefusalRow[] = await refusalPage(database, sourceId, page);
  const [{ n }] = await database('refusal')
    .where('source_id', sourceId)
    .count({ n: '*' });
  return {
    refusals: rows.map(row => ({
      id: row.id,
      at: isoInstant(Number(row.at)),
      origin: row.origin,
      type: row.type,
      ...(row.line !== null && { line: row.line }),
      reason: row.reason,
      ...(row.excerpt !== null && { excerpt: row.excerpt }),
    })),
    total: Number(n),
  };
}

/** Served by refusal_source_idx (source_id, at). */
export function refusalPage(
  database: Knex,
  sourceId: string,
  page: { limit: number; offset: number },
): Knex.QueryBuilder {
  return database('refusal')
    .where('source_id', sourceId)
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'line', order: 'asc' },
      { column: 'id', order: 'asc' },
    ])
    .limit(page.limit)
    .offset(page.offset)
    .select('id', 'at', 'origin', 'type', 'line', 'reason', 'excerpt');
}
