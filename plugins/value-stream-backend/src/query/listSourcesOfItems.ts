import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { isOneOf } from '../log/bulkRows';
import { Scope } from './findScope';
import { isoInstant } from './isoInstant';
import { QueryContext } from './QueryContext';
import { sourcesOfEntities } from './sourcesOfEntities';

interface SourceRow {
  readonly source_id: string;
  readonly connector: string;
  readonly state: MapAnswer['sources'][number]['state'];
  readonly message: string | null;
  readonly last_success_at: number | string | null;
}

/** Sources that objects of the scope come from, with how each is doing. */
export async function listSourcesOfItems(
  { database, now }: Pick<QueryContext, 'database' | 'now'>,
  scope: Scope,
): Promise<MapAnswer['sources']> {
  const entityRefs: readonly string[] =
    scope.entityRefs ??
    (await database('stream_member')
      .where('stream_ref', scope.entityRef)
      .pluck('entity_ref'));
  const sources = await sourcesOfEntities(database, entityRefs, now());
  const rows: SourceRow[] = await database('source_state')
    .whereRaw(isOneOf(database, 'source_id', sources))
    .orderBy('source_id')
    .select('source_id', 'connector', 'state', 'message', 'last_success_at');
  return rows.map(row => ({
    id: row.source_id,
    connector: row.connector,
    state: row.state,
    ...(row.message && { message: row.message }),
    ...(row.last_success_at !== null && {
      lastSuccessAt: isoInstant(Number(row.last_success_at)),
    }),
  }));
}
