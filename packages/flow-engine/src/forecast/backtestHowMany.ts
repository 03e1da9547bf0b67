import { ratioFigure } from '../figure/figure';
import { BacktestLevel } from './judgePast';
import { forecastHowMany } from './forecastHowMany';
import { DailyThroughput, FORECAST_LEVELS } from './Throughput';

const WEEK = 7;

/**
 * Makes the forecast of how many again as it would have been made at the end
 * of each past week, and compares it with what happened: it was kept where at
 * least so many were done. Weeks after which the days were not yet over, or
 * of which a gap hides some, are not judged.
 *
 * @public
 */
export function backtestHowMany(
  history: DailyThroughput,
  days: number,
  { seed, trials = 1000 }: { readonly seed: number; readonly trials?: number },
): readonly BacktestLevel[] {
  const kept = FORECAST_LEVELS.map(() => 0);
  let judged = 0;
  for (let past = 4 * WEEK; past + days <= history.length; past += WEEK) {
    const actual = history.slice(past, past + days);
    if (actual.includes(null)) continue;
    const done = actual.reduce<number>((sum, items) => sum + (items ?? 0), 0);
    const levels = forecastHowMany(history.slice(0, past), days, {
      seed: seed + past,
      trials,
    });
    if (levels[0].figure.kind === 'unknown') continue;
    judged++;
    levels.forEach(({ figure }, i) => {
      if (figure.kind === 'value' && done >= figure.value) kept[i]++;
    });
  }
  return FORECAST_LEVELS.map((level, i) => ({
    level,
    kept: ratioFigure(kept[i], judged, judged, 'share of past forecasts'),
  }));
}
