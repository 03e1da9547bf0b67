import { forecastRelease } from './forecastRelease';
import { BacktestLevel, daysUntil, judgePast } from './judgePast';
import { DailyThroughput } from './Throughput';

/**
 * Makes the forecast of the release again as it would have been made at the
 * end of each past week, for as many items in all and with those ready that
 * were ready then, and compares it with the days until so many were out. What
 * was ready then is what is ready now, less what has become ready since, and
 * what has gone out since. Weeks between which and now there is a gap are not
 * judged.
 *
 * @param history - what became ready, and what was done, on the same days
 * @param items - as they are forecast now, with all that is ready now
 * @public
 */
export function backtestRelease(
  history: { readonly ready: DailyThroughput; readonly done: DailyThroughput },
  items: { readonly unready: number; readonly ready: number },
  { seed, trials = 1000 }: { readonly seed: number; readonly trials?: number },
): readonly BacktestLevel[] {
  const all = items.unready + items.ready;
  const readyOn = readyBefore(history, items.ready);
  return judgePast(
    history.done.length,
    past =>
      readyOn[past] === undefined
        ? undefined
        : daysUntil(all, history.done, past),
    past => {
      const ready = Math.max(0, Math.min(all, readyOn[past] ?? 0));
      return forecastRelease(
        {
          ready: history.ready.slice(0, past),
          done: history.done.slice(0, past),
        },
        { unready: all - ready, ready },
        { seed: seed + past, trials },
      ).release;
    },
  );
}

/** Items ready and not out at the beginning of each day; undefined before the last gap. */
function readyBefore(
  { ready, done }: { ready: DailyThroughput; done: DailyThroughput },
  now: number,
): readonly (number | undefined)[] {
  const before = new Array<number | undefined>(done.length);
  let then = now;
  for (let day = done.length - 1; day >= 0; day--) {
    const [came, left] = [ready[day], done[day]];
    if (typeof came !== 'number' || left === null) break;
    then += left - came;
    before[day] = then;
  }
  return before;
}
