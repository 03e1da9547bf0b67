import { Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { Columns, isOneOf } from '../../log/bulkRows';
import { fromStored, WAIT_COLUMNS, WaitRow } from '../../projection/waitRow';
import { Group } from './groupOf';

/** What of a wait tells how long it was and for whom: of items and chains that it names nobody asks who sums up. */
export type IncomingRow = Omit<WaitRow, 'item_keys' | 'via' | 'done_day'>;

const { item_keys, via, done_day, ...INCOMING_COLUMNS } = WAIT_COLUMNS;

/**
 * Shares that the group has in waits of others' items done in a window. Of
 * nested streams the innermost counts an item.
 */
export function loadIncoming(
  database: Knex,
  group: Group,
  window: Window,
): Promise<readonly IncomingRow[]> {
  return loadRows<IncomingRow>(database, group, window, INCOMING_COLUMNS);
}

/** The same with what was waited for. */
export function loadWholeIncoming(
  database: Knex,
  group: Group,
  window: Window,
): Promise<readonly WaitRow[]> {
  return loadRows<WaitRow>(database, group, window, WAIT_COLUMNS);
}

async function loadRows<Row extends IncomingRow>(
  database: Knex,
  group: Group,
  window: Window,
  columns: Columns,
): Promise<readonly Row[]> {
  const [byParty, byEntity] = await Promise.all([
    waitsForParties(database, [...group.parties], window, columns),
    group.entityRefs
      ? waitsForEntities(database, [...group.entityRefs], window, columns)
      : [],
  ]);
  const ofOthers = (stored: readonly Record<string, unknown>[]) =>
    stored
      .map(row => fromStored<Row>(row, columns))
      .filter(({ stream_ref, own, party, entity }) => {
        const isOwn =
          group.parties.has(stream_ref) ||
          (own !== '' && !!group.entityRefs?.has(own));
        return !isOwn && group.has({ party, ...(entity && { entity }) });
      });
  if (byEntity.length === 0) {
    return ofOthers(byParty);
  }
  const rows = new Map<string, Row>();
  for (const row of ofOthers([...byParty, ...byEntity])) {
    const { stream_ref, item_key, episode, from_at, party, entity } = row;
    rows.set(
      [stream_ref, item_key, episode, from_at, party, entity].join('\n'),
      row,
    );
  }
  return [...rows.values()];
}

/** Served by wait_party_idx (party, done_at). */
export function waitsForParties(
  database: Knex,
  parties: readonly string[],
  { from, to }: Window,
  columns: Columns = WAIT_COLUMNS,
): Knex.QueryBuilder {
  return database('wait')
    .whereRaw(isOneOf(database, 'party', parties))
    .where('done_at', '>=', from)
    .where('done_at', '<', to)
    .where('home', 1)
    .select(Object.keys(columns));
}

/** Served by wait_entity_idx (entity, done_at). */
export function waitsForEntities(
  database: Knex,
  entities: readonly string[],
  { from, to }: Window,
  columns: Columns = WAIT_COLUMNS,
): Knex.QueryBuilder {
  return database('wait')
    .whereRaw(isOneOf(database, 'entity', entities))
    .where('done_at', '>=', from)
    .where('done_at', '<', to)
    .where('home', 1)
    .select(Object.keys(columns));
}
