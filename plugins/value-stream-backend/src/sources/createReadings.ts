import { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ConfiguredSource } from './ConfiguredSource';
import { createAlarms } from './createAlarms';
import { freeSource, holdSource } from './holdSource';
import { scopeDigests } from './scopeDigests';
import { BackfillOptions, runBackfill } from './runBackfill';
import { Held, loadSourceStates, updateSourceState } from './sourceState';

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
  /** The catalog changed: reads at once what is now selected otherwise than when it was last read. */
  catalogChanged(): Promise<void>;
  /** Resolves when the readings under way have ended. */
  stop(): Promise<void>;
}

/** Id of the scheduled task that reads a source. */
export function taskOf(sourceId: string): string {
  return `value-stream-backfill-${sourceId}`;
}

/** The scheduler takes a task that has just ended for one that runs. */
const AGAIN_AFTER_MS = 1_000;

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

  /** @returns false where it is being read already */
  const readNow = async (sourceId: string) => {
    try {
      await scheduler.triggerTask(taskOf(sourceId));
      return true;
    } catch (error) {
      if ((error as Error).name !== ConflictError.name) {
        throw error;
      }
      logger.debug(`Source ${sourceId} is being read already`);
      return false;
    }
  };
  /** Reads once a reading that was told to stop has ended. */
  const readAfterwards = async (sourceId: string): Promise<void> => {
    if (!stopped.aborted && !(await readNow(sourceId))) {
      alarms.set(sourceId, options.now() + AGAIN_AFTER_MS, () =>
        readAfterwards(sourceId),
      );
    }
  };
  /** Sources of which the catalog selects something else than when they were last read. */
  const selectedAnew = async (asked: readonly ConfiguredSource[]) => {
    const digests = await scopeDigests(database, asked);
    const states = await loadSourceStates(database);
    return [...digests.keys()].filter(id => {
      const selected = states.get(id)?.selected;
      return selected !== undefined && selected !== digests.get(id);
    });
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
      const run = scopeDigests(database, [source])
        .then(async digests => {
          await updateSourceState(database, id, { selected: digests.get(id) });
          return runBackfill(source, AbortSignal.any(signals), options);
        })
        .then(async retryAt => {
          if (stopped.aborted) {
            return;
          }
          if (retryAt !== undefined) {
            alarms.set(id, retryAt, () => readAfterwards(id));
          } else if ((await selectedAnew([source])).length) {
            alarms.set(id, options.now() + AGAIN_AFTER_MS, () =>
              readAfterwards(id),
            );
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
      if (await freeSource(database, sourceId)) {
        await readAfterwards(sourceId);
      } else {
        await readNow(sourceId);
      }
    },
    async catalogChanged() {
      const selecting = [...sources.values()].filter(
        ({ connector }) => connector.backfill && connector.annotations.length,
      );
      for (const id of await selectedAnew(selecting)) {
        await readNow(id);
      }
    },
    async stop() {
      alarms.clearAll();
      await Promise.all(underWay);
    },
  };
}
