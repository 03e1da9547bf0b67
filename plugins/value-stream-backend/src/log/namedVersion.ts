import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { Db } from './bulkRows';

/** What has a version that changes with it: what is kept of it in memory is good as long as that stands. */
export type Versioned = 'delivery-facts' | 'registry';

/** Gives it another version, in the transaction that changes it. Not a count: two generations must differ. */
export async function renewVersion(
  tx: Knex.Transaction,
  name: Versioned,
): Promise<void> {
  await tx('setting')
    .insert({ name, value: randomUUID() })
    .onConflict('name')
    .merge();
}

/** Its version; empty before there was any. */
export async function versionOf(db: Db, name: Versioned): Promise<string> {
  const row = await db('setting').where('name', name).first('value');
  return row?.value ?? '';
}
