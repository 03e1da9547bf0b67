import { Knex } from 'knex';
import { Db, isOneOf, selectByKeys } from './bulkRows';
import { FactTables, LIVE_FACTS } from './factTables';
import { renewVersion, versionOf } from './namedVersion';

/** Kinds of objects that delivery is measured from. */
const KINDS = ['deployment', 'incident', 'change', 'commit'];

/**
 * Gives what delivery is measured from another version, so that who has read
 * it knows. The caller holds the lock of `lockFacts`. Facts that a rebuild
 * derives are read by nobody before they take the place of the served ones.
 */
export async function renewDeliveryFacts(
  tx: Knex.Transaction,
  tables: FactTables,
): Promise<void> {
  if (tables.object === LIVE_FACTS.object) {
    await renewVersion(tx, 'delivery-facts');
  }
}

/** The same where any of the objects is one that delivery is measured from. */
export async function renewIfDelivery(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<void> {
  if (tables.object !== LIVE_FACTS.object) {
    return;
  }
  const found = await selectByKeys<{ key: string }>(objectKeys, part =>
    tx(tables.object)
      .whereRaw(isOneOf(tx, 'key', part))
      .whereIn('kind', KINDS)
      .limit(1)
      .select('key'),
  );
  if (found.length > 0) {
    await renewDeliveryFacts(tx, tables);
  }
}

/** The version of what delivery is measured from; empty before there was any. */
export async function deliveryFactsVersion(db: Db): Promise<string> {
  return versionOf(db, 'delivery-facts');
}
