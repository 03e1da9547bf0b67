import { Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf } from '../../log/bulkRows';
import { Group } from './groupOf';

/** That a parent done in the window has a child somewhere. */
export interface ChildTie {
  /** The parent, its stream and, where it is one alone, its entity. */
  readonly item_key: string;
  readonly stream_ref: string;
  readonly own: string;
  /** Where the child is at home. */
  readonly party: string;
  readonly entity: string;
}

interface Row extends ChildTie {
  readonly our_party: string;
  readonly our_entity: string;
}

/** Where else the parents of a group's items have children. */
export async function loadChildTies(
  database: Knex,
  group: Group,
  window: Window,
): Promise<readonly ChildTie[]> {
  const rows: Row[] = [
    ...(await childrenBeside(database, 'party', [...group.parties], window)),
    ...(group.entityRefs
      ? await childrenBeside(database, 'entity', [...group.entityRefs], window)
      : []),
  ];
  return rows.filter(({ our_party: party, our_entity: entity }) =>
    group.has({ party, ...(entity && { entity }) }),
  );
}

/** Served by tie_child_party_idx or tie_child_entity_idx, and the primary key. */
export function childrenBeside(
  database: Knex,
  column: 'party' | 'entity',
  refs: readonly string[],
  { from, to }: Window,
): Knex.QueryBuilder {
  return database({ o: 'tie' })
    .join({ t: 'tie' }, join =>
      join
        .on('t.stream_ref', 'o.stream_ref')
        .andOn('t.item_key', 'o.item_key')
        .andOnVal('t.evidence', 'child'),
    )
    .whereRaw(isOneOf(database, `o.${column}`, refs))
    .whereRaw(`o.evidence = 'child'`)
    .where('o.done_at', '>=', from)
    .where('o.done_at', '<', to)
    .where('o.home', 1)
    .select('t.item_key', 't.stream_ref', 't.own', 't.party', 't.entity', {
      our_party: 'o.party',
      our_entity: 'o.entity',
    });
}
