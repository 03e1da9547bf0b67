import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { renewIfDelivery } from '../log/renewDeliveryFacts';
import { laneOf } from '../tracing/laneOf';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { affectedItems } from './affectedItems';
import { deriveObjectEntities } from './deriveObjectEntities';
import { DirtyKey, markDirty } from './dirtyQueue';
import { selectorsOfEntity } from './selectorsOfEntity';
import { waitingItems } from './waitingItems';

const PAGE = 500;

/**
 * Takes over what an entity selects now, and derives anew the entities of all
 * objects it owned or owns. Items for which that changes are marked dirty.
 */
export async function projectEntity(
  database: Knex,
  tables: FactTables,
  ref: string,
): Promise<void> {
  const selectors = await database.transaction(async tx => {
    await lockFacts(tx);
    const before = await narrowingOf(tx, ref);
    const written = await writeSelectors(tx, ref);
    return { list: written, narrowed: before !== (await narrowingOf(tx, ref)) };
  });
  const lanes = new Set<DirtyKey>();
  const seen = (keys: readonly string[]) => {
    for (const key of selectors.narrowed ? keys : []) {
      const lane = laneOf(key);
      if (lane !== undefined) {
        lanes.add(`lane:${lane}`);
      }
    }
  };
  await derivePages(database, tables, seen, after =>
    database(tables.objectEntity)
      .where('entity_ref', ref)
      .where('object_key', '>', after)
      .orderBy('object_key')
      .limit(PAGE)
      .pluck('object_key'),
  );
  for (const selector of selectors.list) {
    await derivePages(database, tables, seen, after =>
      database(tables.objectSelector)
        .where('selector', selector)
        .where('object_key', '>', after)
        .orderBy('object_key')
        .limit(PAGE)
        .pluck('object_key'),
    );
  }
  await database.transaction(async tx => {
    await lockFacts(tx);
    await markDirty(tx, tables, [...lanes, `service:${ref}`]);
  });
}

/** How an entity narrows what its selectors pick, as text. */
async function narrowingOf(
  tx: Knex.Transaction,
  ref: string,
): Promise<string | undefined> {
  const row = await tx('entity_selector')
    .where({ entity_ref: ref })
    .whereNotNull('narrow')
    .orderBy('selector')
    .first('narrow');
  return row?.narrow;
}

/** Brings `entity_selector` to what the registry keeps of the entity, if anything. */
export async function writeSelectors(
  tx: Knex.Transaction,
  ref: string,
): Promise<readonly string[]> {
  const row = await tx('entity').where({ ref }).first('data');
  const entity: RegisteredEntity | undefined = row && JSON.parse(row.data);
  const selectors = entity ? selectorsOfEntity(entity) : [];
  await tx('entity_selector').where({ entity_ref: ref }).delete();
  await insertRows(
    tx,
    'entity_selector',
    { selector: 'text', entity_ref: 'text', narrow: 'text' },
    selectors.map(s => [s.selector, s.entity_ref, s.narrow]),
  );
  return selectors.map(({ selector }) => selector);
}

async function derivePages(
  database: Knex,
  tables: FactTables,
  seen: (keys: readonly string[]) => void,
  page: (after: string) => PromiseLike<string[]>,
): Promise<void> {
  let after = '';
  for (;;) {
    const keys = await page(after);
    seen(keys);
    if (keys.length) {
      await database.transaction(async tx => {
        await lockFacts(tx);
        const changed = await deriveObjectEntities(tx, tables, keys);
        const affected = await affectedItems(tx, tables, changed);
        await renewIfDelivery(tx, tables, changed);
        await markDirty(
          tx,
          tables,
          [...affected, ...(await waitingItems(tx, tables, changed))].map(
            (key): DirtyKey => `item:${key}`,
          ),
        );
      });
    }
    if (keys.length < PAGE) {
      return;
    }
    after = keys[keys.length - 1];
  }
}
