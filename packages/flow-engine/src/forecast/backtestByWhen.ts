import { Figure } from '../model';
import { ratioFigure } from '../figure/figure';
import { forecastByWhen } from './forecastByWhen';
import { DailyThroughput, FORECAST_LEVELS } from './Throughput';

/** How past forecasts fared at one level. @public */
export interface BacktestLevel {
  readonly level: number;
  /** Share of past forecasts whose actual days were at most those forecast. */
  readonly kept: Figure;
}

const WEEK = 7;

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
  const kept = FORECAST_LEVELS.map(() => 0);
  let judged = 0;
  for (let past = history.length - WEEK; past >= 4 * WEEK; past -= WEEK) {
    let done = 0;
    let days = 0;
    while (done < items && past + days < history.length) {
      const today = history[past + days];
      if (today === null) break;
      done += today;
      days++;
    }
    if (done < items) continue;
    const levels = forecastByWhen(history.slice(0, past), items, {
      seed: seed + past,
      trials,
    });
    if (levels[0].figure.kind === 'unknown') continue;
    judged++;
    levels.forEach(({ figure, beyond }, i) => {
      if (beyond || (figure.kind === 'value' && days <= figure.value))
        kept[i]++;
    });
  }
  return FORECAST_LEVELS.map((level, i) => ({
    level,
    kept: ratioFigure(kept[i], judged, judged, 'share of past forecasts'),
  }));
}
