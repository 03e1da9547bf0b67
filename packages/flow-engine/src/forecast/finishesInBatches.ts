import { DailyThroughput } from './Throughput';

/**
 * Whether at least half of the items finish on at most a tenth of the days,
 * as where releases come by train: readiness and release date are then
 * forecast apart. Fewer than two items for each of those days say nothing.
 *
 * @public
 */
export function finishesInBatches(history: DailyThroughput): boolean {
  const covered = history.filter((done): done is number => done !== null);
  const tenth = Math.floor(covered.length / 10);
  const items = covered.reduce((sum, done) => sum + done, 0);
  if (tenth === 0 || items < 2 * tenth) return false;
  const busiest = [...covered].sort((a, b) => b - a).slice(0, tenth);
  return 2 * busiest.reduce((sum, done) => sum + done, 0) >= items;
}
