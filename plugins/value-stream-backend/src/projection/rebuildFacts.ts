import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';
import { FactTables, LIVE_FACTS, NEXT_FACTS } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { deriveFacts } from '../tracing/deriveFacts';
import { createProjector } from './createProjector';
import { DirtyKey, markDirty } from './dirtyQueue';
import { keepRebuild, leaveRebuild, tellRebuild } from './rebuildJob';

const KEYS_PER_TRANSACTION = 500;

/** Tables that change places; the queue of the live facts stays. */
const SWAPPED = (Object.keys(LIVE_FACTS) as (keyof FactTables)[]).filter(
  name => name !== 'dirty',
);

export interface RebuildOptions {
  readonly database: Knex;
  readonly logger: LoggerService;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
}

/**
 * Derives all facts anew from the log into tables of their own, catches up
 * with what was written meanwhile, and puts them in the place of the served
 * ones in one transaction. Broken off, whoever takes the job over starts again;
 * the served facts are untouched until the end.
 *
 * Does nothing where no rebuild is running or another process is at it.
 */
export async function rebuildFacts(options: RebuildOptions): Promise<void> {
  const { database, logger, now, signal } = options;
  const worker = randomUUID();
  if (!(await keepRebuild(database, worker, now()))) {
    return;
  }
  const projector = createProjector({
    database,
    tables: NEXT_FACTS,
    logger,
    now,
  });
  /** @throws where the rebuild was stopped or taken over */
  const goOn = async () => {
    signal.throwIfAborted();
    if (!(await keepRebuild(database, worker, now()))) {
      throw new Error('Another process has taken the rebuild over');
    }
  };
  const drain = async () => {
    while (await projector.projectOnce()) {
      await goOn();
      const [{ n }] = await database(NEXT_FACTS.dirty).count({ n: '*' });
      await tellRebuild(database, { step: 'timelines', left: Number(n) });
    }
  };
  try {
    await database.transaction(async tx => {
      await lockFacts(tx);
      await clearNext(tx);
      await tx('rebuild_touched').delete();
    });
    await deriveAll(options, goOn);
    await drain();
    while (await catchUp(database, false)) {
      await drain();
    }
    await goOn();
    await catchUp(database, true);
    await tellRebuild(database, { ended: now() });
    await clearNext(database);
    logger.info('Facts were rebuilt from the log');
  } catch (error) {
    if (signal.aborted) {
      await leaveRebuild(database, worker);
      logger.info('The rebuild was stopped; it starts again with the backend');
      return;
    }
    logger.error('The rebuild failed; the old facts stay', error as Error);
    await tellRebuild(database, {
      failed: now(),
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Objects and what follows at once, in the order of object keys. */
async function deriveAll(
  { database }: RebuildOptions,
  goOn: () => Promise<void>,
): Promise<void> {
  const [{ n }] = await database(LIVE_FACTS.object).count({ n: '*' });
  let after = '';
  let done = 0;
  for (;;) {
    await goOn();
    await tellRebuild(database, { step: 'objects', done, total: Number(n) });
    const from = after;
    const keys: string[] = await database('object_fact')
      .where('object_key', '>', from)
      .distinct()
      .orderBy('object_key')
      .limit(KEYS_PER_TRANSACTION)
      .pluck('object_key');
    if (!keys.length) {
      return;
    }
    await database.transaction(tx =>
      deriveFacts(tx, NEXT_FACTS, { factsOf: keys, activitiesOf: keys }),
    );
    done += keys.length;
    after = keys[keys.length - 1];
  }
}

/**
 * Derives what was written since; with `swap`, in one transaction with taking
 * the place of the served facts, so that nothing comes between.
 *
 * @returns whether there was a good deal, so that more may have come meanwhile
 */
async function catchUp(database: Knex, swap: boolean): Promise<boolean> {
  return database.transaction(async tx => {
    await lockFacts(tx);
    const touched: DirtyKey[] = await tx('rebuild_touched').pluck('key');
    const objects = touched
      .filter(key => key.startsWith('item:'))
      .map(key => key.slice('item:'.length));
    if (objects.length) {
      await deriveFacts(tx, NEXT_FACTS, {
        factsOf: objects,
        activitiesOf: objects,
      });
    }
    if (!swap) {
      await tx('rebuild_touched')
        .whereIn(
          'key',
          tx('rebuild_touched').where('key', 'like', 'item:%').select('key'),
        )
        .delete();
      return objects.length > KEYS_PER_TRANSACTION;
    }
    for (const name of SWAPPED) {
      const [live, next] = [LIVE_FACTS[name], NEXT_FACTS[name]];
      await tx.schema.renameTable(live, `swapped_${live}`);
      await tx.schema.renameTable(next, live);
      await tx.schema.renameTable(`swapped_${live}`, next);
    }
    await renewDeliveryFacts(tx, LIVE_FACTS);
    const left: DirtyKey[] = await tx(NEXT_FACTS.dirty).pluck('key');
    const shared = touched.filter(key => !key.startsWith('item:'));
    await markDirty(tx, LIVE_FACTS, [...left, ...shared]);
    await disownLanes(tx);
    // Whoever derives from the old facts right now has to do it again.
    await tx(LIVE_FACTS.dirty)
      .whereNotNull('leased_by')
      .update({ version: tx.raw('version + 1') });
    await tx('rebuild_touched').delete();
    await tx('job').where({ id: 'rebuild' }).update({ state: 'done' });
    return false;
  });
}

/** Whoever walks a lane of the old facts right now must not write it into the new ones. */
async function disownLanes(tx: Knex.Transaction): Promise<void> {
  const walked: string[] = await tx(LIVE_FACTS.dirty)
    .whereNotNull('leased_by')
    .where('leased_until', '>', 0)
    .where('key', '>=', 'lane:')
    .where('key', '<', 'lane;')
    .pluck('key');
  await insertRows(
    tx,
    LIVE_FACTS.laneState,
    { lane: 'text', version: 'text' },
    walked.map(key => [key.slice('lane:'.length), randomUUID()]),
    '(lane) do nothing',
  );
}

async function clearNext(db: Knex | Knex.Transaction): Promise<void> {
  for (const table of Object.values(NEXT_FACTS)) {
    await db(table).delete();
  }
}
