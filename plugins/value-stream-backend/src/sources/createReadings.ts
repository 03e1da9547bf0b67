import { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ConfiguredSource } from './ConfiguredSource';
import { createAlarms } from './createAlarms';
import { freeSource, holdSource } from './holdSource';
import { BackfillOptions, runBackfill } from './runBackfill';
import { Held } from './sourceState';

/** The readings of the sources' histories, one at a time per source. */
export interface Readings {
  /** What the scheduler runs, on one replica at a time. */
  read(source: ConfiguredSource, signal: AbortSignal): Promise<void>;
  /**
   * Stops reading a source until it is freed.
   *
   * @throws NotFoundError where no such source has a history to read
   */
  hold(sourceId: string, held: Held): Promise<void>;
  /**
   * Lets a source be read, now.
   *
   * @throws NotFoundError where no such source has a history to read
   */
  free(sourceId: string): Promise<void>;
  /** Resolves when the readings under way have ended. */
  stop(): Promise<void>;
}

/** Id of the scheduled task that reads a source. */
export function taskOf(sourceId: string): string {
  return `value-stream-backfill-${sourceId}`;
}

export function createReadings(
  options: BackfillOptions & {
    readonly scheduler: SchedulerService;
    readonly sources: ReadonlyMap<string, ConfiguredSource>;
    readonly stopped: AbortSignal;
    readonly onRead: () => void;
  },
): Readings {
  const { database, logger, scheduler, sources, stopped } = options;
  const underWay = new Set<Promise<void>>();
  const holds = new Map<string, AbortController>();
  const alarms = createAlarms(options.now, (id, error) =>
    logger.warn(`Source ${id} waits for its scheduled reading`, error),
  );

  const readNow = async (sourceId: string) => {
    try {
      await scheduler.triggerTask(taskOf(sourceId));
    } catch (error) {
      if ((error as Error).name !== ConflictError.name) {
        throw error;
      }
      logger.debug(`Source ${sourceId} is being read already`);
    }
  };
  const requireHistory = (sourceId: string) => {
    if (!sources.get(sourceId)?.connector.backfill) {
      throw new NotFoundError(`No source '${sourceId}' has a history to read`);
    }
  };

  return {
    read(source, signal) {
      const { id } = source.info;
      const held = new AbortController();
      holds.set(id, held);
      const signals = [signal, stopped, held.signal];
      const run = runBackfill(source, AbortSignal.any(signals), options)
        .then(retryAt => {
          if (retryAt !== undefined && !stopped.aborted) {
            alarms.set(id, retryAt, () => readNow(id));
          }
        })
        .finally(() => {
          underWay.delete(run);
          options.onRead();
        });
      underWay.add(run);
      return run;
    },
    async hold(sourceId, held) {
      requireHistory(sourceId);
      await holdSource(database, sourceId, held);
      alarms.clear(sourceId);
      // Here at once; on another replica with the page that is under way.
      holds.get(sourceId)?.abort();
    },
    async free(sourceId) {
      requireHistory(sourceId);
      await freeSource(database, sourceId);
      await readNow(sourceId);
    },
    async stop() {
      alarms.clearAll();
      await Promise.all(underWay);
    },
  };
}
