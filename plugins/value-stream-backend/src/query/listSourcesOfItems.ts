import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { Scope } from './findScope';
import { isoInstant } from './isoInstant';
import { objectsOfEntities } from './itemsInScope';
import { QueryContext } from './QueryContext';

interface SourceRow {
  readonly source_id: string;
  readonly connector: string;
  readonly state: MapAnswer['sources'][number]['state'];
  readonly message: string | null;
  readonly last_success_at: number | string | null;
}

/** Sources that objects of the scope come from, with how each is doing. */
export async function listSourcesOfItems(
  { database }: QueryContext,
  scope: Scope,
): Promise<MapAnswer['sources']> {
  const entityRefs =
    scope.entityRefs ??
    (await database('stream_member')
      .where('stream_ref', scope.entityRef)
      .pluck('entity_ref'));
  const rows: SourceRow[] = await database('source_state')
    .whereExists(
      database('object')
        .whereRaw('?? = ??', ['object.source', 'source_state.source_id'])
        .whereIn(
          'object.key',
          objectsOfEntities(database, entityRefs).select('object_key'),
        )
        .select(database.raw('1')),
    )
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
