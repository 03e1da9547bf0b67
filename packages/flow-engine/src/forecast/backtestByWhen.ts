import { forecastByWhen } from './forecastByWhen';
import { BacktestLevel, daysUntil, judgePast } from './judgePast';
import { DailyThroughput } from './Throughput';

/**
 * Makes the forecast again as it would have been made at the end of each
 * past week, and compares it with what happened. Weeks after which the items
 * were not yet done, or a gap hides when they were, are not judged.
 *
 * @public
 */
export function backtestByWhen(
  history: DailyThroughput,
  items: number,
  { seed, trials = 1000 }: { readonly seed: number; readonly trials?: number },
): readonly BacktestLevel[] {
  return judgePast(
    history.length,
    past => daysUntil(items, history, past),
    past =>
      forecastByWhen(history.slice(0, past), items, {
        seed: seed + past,
        trials,
      }),
  );
}
