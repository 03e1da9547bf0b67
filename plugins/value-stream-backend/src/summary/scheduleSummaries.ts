import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isPostgres } from '../log/bulkRows';
import { refreshQuality } from './refreshQuality';
import { refreshSummaries } from './refreshSummaries';

/** Work on summaries takes no more of the time than one part of so many. */
const SHARE = 20;
/** Between two passes, however short the first was. */
const SHORTEST_REST_MS = 5_000;
/** However long it was: figures lag behind by no more than a pass and this. */
const LONGEST_REST_MS = 60_000;

/** How long to rest after a pass: a change shows soon where little changes, and while a history is read the history goes first. */
export function restAfter(passMs: number): number {
  return Math.min(
    Math.max(passMs * (SHARE - 1), SHORTEST_REST_MS),
    LONGEST_REST_MS,
  );
}

async function refreshAll(
  options: Parameters<typeof refreshSummaries>[0],
): Promise<void> {
  await refreshSummaries(options);
  await refreshQuality(options);
}

/**
 * Keeps the summaries of all streams up to date, on one replica at a time.
 *
 * @returns what waits for the pass under way and lets no other begin
 */
export async function scheduleSummaries(options: {
  readonly database: Knex;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
  readonly now: () => Instant;
}): Promise<{ stop(): Promise<void> }> {
  const { database, scheduler } = options;
  const stopped = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();
  let restsUntil = 0;
  await scheduler.scheduleTask({
    id: 'value-stream-summaries',
    frequency: { seconds: 5 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 15 },
    // A killed process keeps a global task; SQLite has one process only.
    scope: isPostgres(database) ? 'global' : 'local',
    fn: async signal => {
      const begun = performance.now();
      if (!stopped.signal.aborted && begun >= restsUntil) {
        const pass = refreshAll({
          ...options,
          signal: AbortSignal.any([signal, stopped.signal]),
        });
        underWay = pass.catch(() => undefined);
        await pass.finally(() => {
          const ended = performance.now();
          restsUntil = ended + restAfter(ended - begun);
        });
      }
    },
  });
  return {
    async stop() {
      stopped.abort();
      await underWay;
    },
  };
}
