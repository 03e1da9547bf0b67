import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isPostgres } from '../log/bulkRows';
import { refreshQuality } from './refreshQuality';
import { refreshSummaries } from './refreshSummaries';

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
  await scheduler.scheduleTask({
    id: 'value-stream-summaries',
    frequency: { seconds: 20 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 15 },
    // A killed process keeps a global task; SQLite has one process only.
    scope: isPostgres(database) ? 'global' : 'local',
    fn: async signal => {
      if (!stopped.signal.aborted) {
        const pass = refreshAll({
          ...options,
          signal: AbortSignal.any([signal, stopped.signal]),
        });
        underWay = pass.catch(() => undefined);
        await pass;
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
