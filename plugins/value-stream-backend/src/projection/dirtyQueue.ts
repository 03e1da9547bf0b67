import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { Db, inChunks, insertRows, isPostgres } from '../log/bulkRows';
import { derivableTransaction } from '../log/derivableTransaction';
import { FactTables } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { LOOK_UP_SETTINGS } from '../log/lookUp';

/**
 * What has to be derived again: `item:<key>`, `lane:<lane>`, `entity:<ref>`,
 * `stream:<ref>`, and `service:<entity ref>` for what follows from the
 * deployments of a service.
 */
export type DirtyKey = `${
  | 'item'
  | 'lane'
  | 'entity'
  | 'stream'
  | 'service'}:${string}`;

/** A key taken by one worker, with the version it had then. */
export interface Leased {
  readonly key: DirtyKey;
  readonly version: number;
}

/** Items, and what they depend on. */
export type QueueClass = 'items' | 'others';

/**
 * Marks keys dirty: a new row, or the next version of one that a worker holds;
 * one that waits anyway is left as it is. All that
 * writes several rows of the queue holds the lock of `lockFacts`, so that no
 * two wait for each other.
 *
 * @param notBefore - instant before which no worker need take a new row; what
 * is marked again and again during a backfill is then derived once
 */
export async function markDirty(
  db: Db,
  tables: FactTables,
  keys: Iterable<DirtyKey>,
  notBefore: Instant = 0,
): Promise<void> {
  const least = isPostgres(db) ? 'least' : 'min';
  const { dirty } = tables;
  await insertRows(
    db,
    dirty,
    { key: 'text', version: 'integer', leased_until: 'integer' },
    [...new Set(keys)].sort().map(key => [key, 1, notBefore]),
    `(key) do update set version = "${dirty}".version + 1, leased_until = case when "${dirty}".leased_by is null then ${least}("${dirty}".leased_until, excluded.leased_until) else "${dirty}".leased_until end where "${dirty}".leased_by is not null or "${dirty}".leased_until > excluded.leased_until`,
  );
}

/**
 * Takes up to `limit` keys for a worker, the longest-free first, by
 * `dirty_lease_idx`. A lease that ran out counts as free: whoever held it died.
 */
export async function leaseDirty(
  database: Knex,
  tables: FactTables,
  options: {
    readonly queueClass: QueueClass;
    readonly worker: string;
    readonly now: Instant;
    readonly leaseMs: number;
    readonly limit: number;
  },
): Promise<readonly Leased[]> {
  const range =
    options.queueClass === 'items'
      ? "key >= 'item:' and key < 'item;'"
      : "(key < 'item:' or key >= 'item;')";
  const skip = isPostgres(database) ? 'for update skip locked' : '';
  const result = await derivableTransaction(database, async tx => {
    if (isPostgres(database)) {
      await tx.raw(`select ${LOOK_UP_SETTINGS}`);
    }
    return tx.raw(
      `update "${tables.dirty}" set leased_until = ?, leased_by = ? where key in (
      select key from "${tables.dirty}" where leased_until <= ? and ${range}
      order by leased_until, key limit ? ${skip}
    ) returning key, version`,
      [
        options.now + options.leaseMs,
        options.worker,
        options.now,
        options.limit,
      ],
    );
  });
  const rows: { key: DirtyKey; version: number | string }[] =
    result.rows ?? result;
  return rows
    .map(({ key, version }) => ({ key, version: Number(version) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Keys that this worker still holds; another may have taken those whose lease ran out. */
export async function stillLeased(
  tx: Knex.Transaction,
  tables: FactTables,
  leased: readonly Leased[],
  worker: string,
): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const part of inChunks(leased)) {
    const keys: string[] = await tx(tables.dirty)
      .whereIn(
        'key',
        part.map(({ key }) => key),
      )
      .where('leased_by', worker)
      .pluck('key');
    keys.forEach(key => held.add(key));
  }
  return held;
}

/** Keeps a worker's keys its own for longer, while it is still at them. */
export async function renewLeases(
  database: Knex,
  tables: FactTables,
  leased: readonly Leased[],
  worker: string,
  until: Instant,
): Promise<void> {
  await changeLeases(database, tables, leased, worker, { leased_until: until });
}

/**
 * Frees what earlier workers held. Only for a database that no other process
 * uses: whoever held a lease there is gone.
 */
export async function freeLeases(
  database: Knex,
  tables: FactTables,
): Promise<void> {
  await database(tables.dirty)
    .where('leased_until', '>', 0)
    .whereNotNull('leased_by')
    .update({ leased_until: 0, leased_by: null });
}

/** Removes what was derived; what was marked meanwhile becomes free again. */
export async function settleDirty(
  database: Knex,
  tables: FactTables,
  leased: readonly Leased[],
  worker: string,
): Promise<void> {
  const { dirty } = tables;
  const [from, version] = isPostgres(database)
    ? ['json_array_elements(?::json) as v', '(v->>1)::bigint']
    : ['json_each(?)', "json_extract(value, '$[1]')"];
  const key = isPostgres(database) ? 'v->>0' : "json_extract(value, '$[0]')";
  const settled = JSON.stringify(leased.map(l => [l.key, l.version]));
  await derivableTransaction(database, async tx => {
    await lockFacts(tx, 'derivable');
    await tx.raw(
      `delete from "${dirty}" where leased_by = ? and (key, version) in (select ${key}, ${version} from ${from})`,
      [worker, settled],
    );
    await tx.raw(
      `update "${dirty}" set leased_until = 0, leased_by = null where leased_by = ? and key in (select ${key} from ${from})`,
      [worker, settled],
    );
  });
}

/** Gives keys back for a later attempt. */
export async function postponeDirty(
  database: Knex,
  tables: FactTables,
  leased: readonly Leased[],
  worker: string,
  until: Instant,
): Promise<void> {
  await changeLeases(database, tables, leased, worker, {
    leased_until: until,
    leased_by: null,
  });
}

async function changeLeases(
  database: Knex,
  tables: FactTables,
  leased: readonly Leased[],
  worker: string,
  change: { leased_until: Instant; leased_by?: null },
): Promise<void> {
  await derivableTransaction(database, async tx => {
    await lockFacts(tx, 'derivable');
    for (const part of inChunks(leased)) {
      await tx(tables.dirty)
        .whereIn(
          'key',
          part.map(({ key }) => key),
        )
        .where('leased_by', worker)
        .update(change);
    }
  });
}

/** Whether anything is held back that no worker has, by `dirty_lease_idx`. */
export async function isHeldBack(
  database: Knex,
  tables: FactTables,
  now: Instant,
): Promise<boolean> {
  const held = await database(tables.dirty)
    .where('leased_until', '>', now)
    .whereNull('leased_by')
    .first('key');
  return held !== undefined;
}

/** Frees what was only held back, as when a backfill has come to its end. */
export async function releaseHeld(
  database: Knex,
  tables: FactTables,
): Promise<void> {
  await derivableTransaction(database, async tx => {
    await lockFacts(tx, 'derivable');
    await tx(tables.dirty)
      .where('leased_until', '>', 0)
      .whereNull('leased_by')
      .update({ leased_until: 0 });
  });
}
