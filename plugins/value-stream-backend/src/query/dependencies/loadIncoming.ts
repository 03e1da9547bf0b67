import { Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf } from '../../log/bulkRows';
import { fromStored, WAIT_COLUMNS, WaitRow } from '../../projection/waitRow';
import { Group } from './groupOf';

/**
 * Shares that the group has in waits of others' items done in a window. Of
 * nested streams the innermost counts an item.
 */
export async function loadIncoming(
  database: Knex,
  group: Group,
  window: Window,
): Promise<readonly WaitRow[]> {
  const [byParty, byEntity] = await Promise.all([
    waitsForParties(database, [...group.parties], window),
    group.entityRefs
      ? waitsForEntities(database, [...group.entityRefs], window)
      : [],
  ]);
  const rows = new Map<string, WaitRow>();
  for (const row of [...byParty, ...byEntity]) {
    const wait = fromStored<WaitRow>(row, WAIT_COLUMNS);
    const { stream_ref, item_key, episode, from_at, party, entity } = wait;
    const isOwn =
      group.parties.has(stream_ref) ||
      (wait.own !== '' && !!group.entityRefs?.has(wait.own));
    const isOurs = group.has({ party, ...(entity && { entity }) });
    if (!isOwn && isOurs && wait.home === 1) {
      rows.set(
        [stream_ref, item_key, episode, from_at, party, entity].join('\n'),
        wait,
      );
    }
  }
  return [...rows.values()];
}

/** Served by wait_party_idx (party, done_at). */
export function waitsForParties(
  database: Knex,
  parties: readonly string[],
  { from, to }: Window,
): Knex.QueryBuilder {
  return database('wait')
    .whereRaw(isOneOf(database, 'party', parties))
    .where('done_at', '>=', from)
    .where('done_at', '<', to)
    .select(Object.keys(WAIT_COLUMNS));
}

/** Served by wait_entity_idx (entity, done_at). */
export function waitsForEntities(
  database: Knex,
  entities: readonly string[],
  { from, to }: Window,
): Knex.QueryBuilder {
  return database('wait')
    .whereRaw(isOneOf(database, 'entity', entities))
    .where('done_at', '>=', from)
    .where('done_at', '<', to)
    .select(Object.keys(WAIT_COLUMNS));
}
