import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { DirtyKey, markDirty } from '../projection/dirtyQueue';

/** Kinds whose facts may change what caused an incident or was approved. */
const KINDS = ['deployment', 'incident', 'approval', 'change'];

/**
 * Marks the services dirty that have incidents or approvals and to which
 * deployments, incidents, approvals or changes among the objects belong.
 */
export async function markServices(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
  notBefore?: Instant,
): Promise<void> {
  if (!objectKeys.length) {
    return;
  }
  const any = await tx(tables.object)
    .whereIn('kind', ['incident', 'approval'])
    .first('key');
  if (!any) {
    return;
  }
  const owned = await selectByKeys<{ ref: string }>(objectKeys, part =>
    tx({ e: tables.objectEntity })
      .join({ o: tables.object }, 'o.key', 'e.object_key')
      .whereIn('o.kind', KINDS)
      .whereRaw(isOneOf(tx, 'e.object_key', part))
      .distinct()
      .select({ ref: 'e.entity_ref' }),
  );
  await markDirty(
    tx,
    tables,
    [...new Set(owned.map(({ ref }) => ref))].map(
      (ref): DirtyKey => `service:${ref}`,
    ),
    notBefore,
  );
}
