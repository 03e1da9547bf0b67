import { Knex } from 'knex';
import { isOneOf } from '../../log/bulkRows';
import { TIE_COLUMNS } from '../../projection/waitRow';

/** Served by tie_open_idx, tie_party_idx and tie_entity_idx. */
export function openTiesBy(
  database: Knex,
  column: 'stream_ref' | 'party' | 'entity',
  refs: readonly string[],
): Knex.QueryBuilder<any, Record<string, unknown>[]> {
  return database('tie')
    .whereRaw(isOneOf(database, column, refs))
    .whereRaw('open = 1')
    .select(Object.keys(TIE_COLUMNS));
}
