import { FlowItemKind } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { FactTables } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { renewVersion } from '../log/namedVersion';
import { DirtyKey, markDirty } from './dirtyQueue';
import { FLOW_ITEM_ORDER, KIND_OF_FLOW_ITEM } from './flowItemKinds';
import { loadStreams } from './loadStreams';
import { waitingItems } from './waitingItems';

const PAGE = 500;

/**
 * Settles what a stream's flow item is and marks all its items dirty: those it
 * has now and those it had before. A stream that is no more loses its facts as
 * its items are projected.
 */
export async function projectStream(
  database: Knex,
  tables: FactTables,
  ref: string,
): Promise<void> {
  const stream = (await loadStreams(database, [ref])).get(ref);
  if (stream) {
    const flowItem = stream.auto
      ? await resolveFlowItem(database, tables, ref)
      : stream.definition.flowItem;
    await settleFlowItem(database, ref, flowItem);
    const kind = KIND_OF_FLOW_ITEM[flowItem];
    await markPages(database, tables, after =>
      database({ m: 'stream_member' })
        .join({ e: tables.objectEntity }, 'e.entity_ref', 'm.entity_ref')
        .join({ o: tables.object }, 'o.key', 'e.object_key')
        .where('m.stream_ref', ref)
        .where('o.kind', kind)
        .where('e.object_key', '>', after)
        .distinct()
        .orderBy('e.object_key')
        .limit(PAGE)
        .pluck('e.object_key'),
    );
  }
  const members: string[] = await database('stream_member')
    .where('stream_ref', ref)
    .pluck('entity_ref');
  await database.transaction(async tx => {
    await lockFacts(tx);
    await markDirty(
      tx,
      tables,
      members.map((member): DirtyKey => `service:${member}`),
    );
  });
  await markPages(database, tables, after =>
    database(tables.timeline)
      .where('stream_ref', ref)
      .where('item_key', '>', after)
      .distinct()
      .orderBy('item_key')
      .limit(PAGE)
      .pluck('item_key'),
  );
}

/** The first of work items, changes and commits that the stream's members have. */
async function resolveFlowItem(
  database: Knex,
  tables: FactTables,
  ref: string,
): Promise<FlowItemKind> {
  for (const flowItem of FLOW_ITEM_ORDER) {
    const kind = KIND_OF_FLOW_ITEM[flowItem];
    const known = await database(tables.object).where({ kind }).first('key');
    const found =
      known &&
      (await database({ m: 'stream_member' })
        .join({ e: tables.objectEntity }, 'e.entity_ref', 'm.entity_ref')
        .join({ o: tables.object }, 'o.key', 'e.object_key')
        .where('m.stream_ref', ref)
        .where('o.kind', kind)
        .first('o.key'));
    if (found) {
      return flowItem;
    }
  }
  return 'commits';
}

async function markPages(
  database: Knex,
  tables: FactTables,
  page: (after: string) => PromiseLike<string[]>,
): Promise<void> {
  let after = '';
  for (;;) {
    const keys = await page(after);
    await database.transaction(async tx => {
      await lockFacts(tx);
      await markDirty(
        tx,
        tables,
        [...keys, ...(await waitingItems(tx, tables, keys))].map(
          (key): DirtyKey => `item:${key}`,
        ),
      );
    });
    if (keys.length < PAGE) {
      return;
    }
    after = keys[keys.length - 1];
  }
}

async function settleFlowItem(
  database: Knex,
  ref: string,
  flowItem: FlowItemKind,
): Promise<void> {
  await database.transaction(async tx => {
    await lockFacts(tx);
    const changed = await tx('stream')
      .where({ ref })
      .whereNot('flow_item', flowItem)
      .update({ flow_item: flowItem });
    if (changed > 0) {
      await renewVersion(tx, 'registry');
    }
  });
}
