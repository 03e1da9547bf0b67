import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { derivableTransaction } from '../log/derivableTransaction';
import { FactTables } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { lockFacts } from '../log/lockFacts';
import { readAtOnce } from '../log/readAtOnce';
import { composeRows, isFlowItem } from './composeRows';
import { DirtyKey, Leased, markDirty, stillLeased } from './dirtyQueue';
import { flaggedNames } from './flagsOf';
import { writeFlagNames } from './flagNames';
import { loadItemsKnownAs } from './formerSelves';
import { FLOW_ITEM_OF_KIND, FLOW_ITEM_ORDER } from './flowItemKinds';
import { loadChildTimelines } from './loadChildTimelines';
import { loadHistories } from './loadHistories';
import { loadStreams, ProjectedStream } from './loadStreams';
import { loadTies } from './loadTies';
import { waitingItems } from './waitingItems';
import { waitRowsOf } from './waitRowsOf';
import { renewVersions } from './renewVersions';
import { writeTimelines } from './writeTimelines';
import { writeWaits } from './writeWaits';

/**
 * Composes and writes the timelines of leased items. What is loaded before the
 * write is what the lease's version stands for; a worker whose lease was taken
 * over writes nothing.
 *
 * @param leased - keys `item:<object key>`
 */
export async function projectItems(
  database: Knex,
  tables: FactTables,
  leased: readonly Leased[],
  options: { readonly worker: string; readonly logger: LoggerService },
): Promise<void> {
  const keys = leased.map(({ key }) => key.slice('item:'.length));
  const { streamsOf, unsettled, histories, children, ties } = await readAtOnce(
    database,
    async db => {
      const found = await streamsOfItems(db, tables, keys);
      await giveWay();
      const loaded = await loadHistories(db, tables, [
        ...found.streamsOf.keys(),
      ]);
      return {
        ...found,
        histories: loaded,
        children: await loadChildTimelines(db, tables, loaded),
        ties: await loadTies(db, tables, loaded),
      };
    },
  );
  const { rows, failed } = await composeRows(
    histories,
    streamsOf,
    children,
    options.logger,
  );
  const waits = waitRowsOf(rows, streamsOf, ties);
  await derivableTransaction(database, async tx => {
    await lockFacts(tx, 'derivable');
    const held = await stillLeased(tx, tables, leased, options.worker);
    const mine = new Set(
      keys.filter(key => held.has(`item:${key}`) && !failed.has(key)),
    );
    const changed = await writeTimelines(
      tx,
      tables,
      [...mine],
      rows.filter(row => mine.has(row.item_key)),
    );
    const facts = await writeWaits(tx, tables, [...mine], {
      waits: waits.waits.filter(row => mine.has(row.item_key)),
      ties: waits.ties.filter(row => mine.has(row.item_key)),
    });
    const flagging = await writeFlagNames(
      tx,
      tables,
      [...mine],
      new Map(histories.map(one => [one.item.key, flaggedNames(one)])),
    );
    await renewVersions(tx, tables, facts);
    await markDirty(tx, tables, [
      ...unsettled,
      // What their flags name may have come or changed before the names stood.
      ...flagging.map((key): DirtyKey => `item:${key}`),
      ...(await parentsOf(tx, tables, changed)),
      ...[...(await waitingItems(tx, tables, changed))].map(
        (key): DirtyKey => `item:${key}`,
      ),
    ]);
  });
}

/** Items that the given ones are children of; their timelines span these. */
async function parentsOf(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<readonly DirtyKey[]> {
  const rows = await selectByKeys<{ to_key: string }>(keys, part =>
    db(tables.link)
      .where('relation', 'child-of')
      .whereRaw(isOneOf(db, 'from_key', part))
      .select('to_key'),
  );
  return rows.map((row): DirtyKey => `item:${row.to_key}`);
}

/** Streams of which each object is a flow item. */
async function streamsOfItems(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<{
  readonly streamsOf: ReadonlyMap<string, readonly ProjectedStream[]>;
  /** Streams whose flow item has to be resolved anew, because a preferred kind has come. */
  readonly unsettled: ReadonlySet<DirtyKey>;
}> {
  const rows = await selectByKeys<Record<string, any>>(keys, part =>
    db({ e: tables.objectEntity })
      .join({ m: 'stream_member' }, 'm.entity_ref', 'e.entity_ref')
      .join({ o: tables.object }, 'o.key', 'e.object_key')
      .whereRaw(isOneOf(db, 'e.object_key', part))
      .whereIn('o.kind', [...FLOW_ITEM_OF_KIND.keys()])
      .distinct()
      .select({
        key: 'o.key',
        kind: 'o.kind',
        type: 'o.type',
        original_type: 'o.original_type',
        attributes: 'o.attributes',
        stream: 'm.stream_ref',
      }),
  );
  // What is told under another key is counted with the item that goes by it now.
  const superseded = await loadItemsKnownAs(db, tables, [
    ...new Set(rows.map(row => row.key as string)),
  ]);
  const streams = await loadStreams(db, [
    ...new Set(rows.map(row => row.stream as string)),
  ]);
  const streamsOf = new Map<string, ProjectedStream[]>();
  const unsettled = new Set<DirtyKey>();
  for (const row of rows) {
    const stream = streams.get(row.stream);
    if (!stream || superseded.has(row.key)) {
      continue;
    }
    const { flowItem } = stream.definition;
    const own = FLOW_ITEM_OF_KIND.get(row.kind)!;
    if (
      stream.auto &&
      FLOW_ITEM_ORDER.indexOf(own) < FLOW_ITEM_ORDER.indexOf(flowItem)
    ) {
      unsettled.add(`stream:${row.stream}`);
    }
    const object = {
      kind: row.kind,
      type: row.type ?? undefined,
      originalType: row.original_type ?? undefined,
      attributes: JSON.parse(row.attributes),
    };
    if (isFlowItem(object, stream)) {
      const list = streamsOf.get(row.key);
      if (list) {
        list.push(stream);
      } else {
        streamsOf.set(row.key, [stream]);
      }
    }
  }
  return { streamsOf, unsettled };
}
