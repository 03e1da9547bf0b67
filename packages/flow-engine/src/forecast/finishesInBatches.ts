import { DailyThroughput, LEAST_ITEMS } from './Throughput';

/**
 * Whether at least half of the items finish on at most a tenth of the days,
 * together with others: as where releases come by train, so that readiness and
 * release date are forecast apart. An item that finishes alone on its day is
 * no batch, else a few items on a day each would be. Fewer items than a
 * forecast needs, or days of which a tenth is none, say nothing.
 *
 * @public
 */
export function finishesInBatches(history: DailyThroughput): boolean {
  const covered = history.filter((done): done is number => done !== null);
  const tenth = Math.floor(covered.length / 10);
  const items = covered.reduce((sum, done) => sum + done, 0);
  if (items < LEAST_ITEMS) return false;
  const batched = covered
    .filter(done => done > 1)
    .sort((a, b) => b - a)
    .slice(0, tenth)
    .reduce((sum, done) => sum + done, 0);
  return 2 * batched >= items;
}
