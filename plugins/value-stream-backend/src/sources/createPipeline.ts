import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createDeliveryStore } from '../inbox/createDeliveryStore';
import { receiveUpload, removeAbandonedUploads } from '../inbox/receiveUpload';
import { replayRefused } from '../inbox/replayRefused';
import { translateInbox } from '../inbox/translateInbox';
import { isPostgres } from '../log/bulkRows';
import { LIVE_FACTS } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { prepareDatabase } from '../log/prepareDatabase';
import { createProjector } from '../projection/createProjector';
import {
  DirtyKey,
  freeLeases,
  isHeldBack,
  markDirty,
  releaseHeld,
} from '../projection/dirtyQueue';
import { rebuildFacts } from '../projection/rebuildFacts';
import { beginRebuild, loadRebuild } from '../projection/rebuildJob';
import { createActorHash } from './createActorHash';
import { createReadings, taskOf } from './createReadings';
import { listSources } from './listSources';
import { Pipeline, PipelineOptions } from './Pipeline';
import { readSources } from './readSources';
import { createWorkLoop } from './createWorkLoop';
import { ensureSourceState } from './sourceState';

/** While one waits for PostgreSQL to answer, another composes. */
const PROJECTORS = 2;

const DEFAULT_BACKOFF_MS = [1_000, 5_000, 30_000];

/** While it is waited until nothing is left to derive. */
const LOOK_AGAIN_MS = 20;

/**
 * Makes the pipeline over a migrated database. Sources that cannot run are
 * listed with what to do; they do not stop the others.
 */
export async function createPipeline(
  options: PipelineOptions,
): Promise<Pipeline> {
  const { database, config, logger, scheduler } = options;
  const now = options.now ?? Date.now;
  await prepareDatabase(database);
  const connectors = new Map(options.connectors.map(c => [c.id, c]));
  const { sources, broken } = readSources(config, connectors);
  for (const { id, message, whatToDo } of broken) {
    logger.error(`Source ${id} cannot run: ${message}. ${whatToDo}`);
  }
  const hashActor = await createActorHash(database, config);
  const deliveries = createDeliveryStore(database);
  const stopped = new AbortController();
  const inbox = createWorkLoop(
    () => translateInbox({ database, sources, logger, hashActor, now }),
    logger,
  );
  const projections = Array.from(
    { length: isPostgres(database) ? PROJECTORS : 1 },
    () => {
      const projector = createProjector({
        database,
        tables: LIVE_FACTS,
        logger,
        now,
      });
      return createWorkLoop(() => projector.projectOnce(), logger);
    },
  );
  const projection = {
    start: () => projections.forEach(loop => loop.start()),
    wake: () => projections.forEach(loop => loop.wake()),
    stop: () => Promise.all(projections.map(loop => loop.stop())),
  };
  const rebuilding = createWorkLoop(async () => {
    await rebuildFacts({ database, logger, now, signal: stopped.signal });
    return false;
  }, logger);
  const readings = createReadings({
    database,
    logger,
    scheduler,
    sources,
    hashActor,
    now,
    fetch: options.fetch ?? fetch,
    workingDirectory: workingDirectory(config),
    backoffMs: options.backoffMs ?? DEFAULT_BACKOFF_MS,
    stopped: stopped.signal,
    onRead: () => projection.wake(),
  });

  return {
    connectors,
    async start() {
      const alone = !isPostgres(database);
      await removeAbandonedUploads(database, now(), alone);
      if (alone) {
        await freeLeases(database, LIVE_FACTS);
      }
      for (const source of sources.values()) {
        const { id, connector } = source.info;
        await ensureSourceState(database, id, connector);
        if (source.connector.backfill) {
          await scheduler.scheduleTask({
            ...source.schedule,
            // A killed process keeps a global task to itself until its time
            // is up. SQLite has one process only, which then goes on at once.
            scope: isPostgres(database) ? source.schedule.scope : 'local',
            id: taskOf(id),
            fn: signal => readings.read(source, signal),
          });
        }
      }
      inbox.start();
      projection.start();
      rebuilding.start();
    },
    async stop() {
      stopped.abort();
      await Promise.all([
        inbox.stop(),
        projection.stop(),
        rebuilding.stop(),
        readings.stop(),
      ]);
    },
    async receiveWebhook(sourceId, request) {
      const source = sources.get(sourceId);
      const webhook = source?.connector.webhook;
      if (!source || !webhook) {
        throw new NotFoundError(`No source '${sourceId}' takes deliveries`);
      }
      webhook.verify(request, source.secrets, source.options, now());
      await deliveries.keep({
        sourceId,
        receivedAt: now(),
        payload: webhook.read(request),
      });
      inbox.wake();
    },
    async receiveUpload(sourceId, content, file) {
      const source = sources.get(sourceId);
      const upload = source?.connector.upload;
      if (!source || !upload) {
        throw new NotFoundError(`No source '${sourceId}' takes files`);
      }
      const kept = await receiveUpload(
        database,
        sourceId,
        upload.split(content, file, source.options),
        now,
      );
      inbox.wake();
      return kept;
    },
    refresh: sourceId => readings.free(sourceId),
    pause: sourceId => readings.hold(sourceId, 'paused'),
    cancel: sourceId => readings.hold(sourceId, 'cancelled'),
    resume: sourceId => readings.free(sourceId),
    async replay(sourceId, deliveryId) {
      if (!sources.has(sourceId)) {
        throw new NotFoundError(`There is no source '${sourceId}'`);
      }
      const replayed = await replayRefused(database, sourceId, deliveryId);
      inbox.wake();
      return replayed;
    },
    listSources: () => listSources(options.reader ?? database, sources, broken),
    async startRebuild() {
      await beginRebuild(database, now());
      rebuilding.wake();
      return loadRebuild(database);
    },
    rebuild: () => loadRebuild(database),
    async registryChanged({ entityRefs, streamRefs }) {
      await database.transaction(async tx => {
        await lockFacts(tx);
        await markDirty(tx, LIVE_FACTS, [
          ...entityRefs.map((ref): DirtyKey => `entity:${ref}`),
          ...streamRefs.map((ref): DirtyKey => `stream:${ref}`),
        ]);
      });
      projection.wake();
      if (entityRefs.length) {
        await readings.catalogChanged();
      }
    },
    async idle() {
      for (;;) {
        // Freeing takes the lock that all writers wait for, so only where something is held.
        if (await isHeldBack(database, LIVE_FACTS, now())) {
          await releaseHeld(database, LIVE_FACTS);
        }
        inbox.wake();
        projection.wake();
        const pending = await database('inbox')
          .where({ state: 'pending' })
          .first('id');
        const dirty = await database(LIVE_FACTS.dirty).first('key');
        if (!pending && !dirty) {
          return;
        }
        await new Promise(next => setTimeout(next, LOOK_AGAIN_MS));
      }
    },
  };
}

function workingDirectory(config: RootConfigService): string {
  return resolve(
    config.getOptionalString('valueStream.workingDirectory') ??
      join(
        config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
        'value-stream',
      ),
  );
}
