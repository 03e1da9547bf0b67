import { Figure } from '../model';
import { ratioFigure } from '../figure/figure';
import { FORECAST_LEVELS, ForecastLevel } from './Throughput';

/** How past forecasts fared at one level. @public */
export interface BacktestLevel {
  readonly level: number;
  /** Share of past forecasts whose actual days were at most those forecast. */
  readonly kept: Figure;
}

const WEEK = 7;
const LEAST_DAYS = 4 * WEEK;

/** Days from one in the history until so many items were done; undefined where a gap, or its end, hides it. */
export function daysUntil(
  items: number,
  history: readonly (number | null)[],
  from: number,
): number | undefined {
  let done = 0;
  for (let day = from; done < items; day++) {
    const today = history[day];
    if (today === null || today === undefined) return undefined;
    done += today;
    if (done >= items) return day + 1 - from;
  }
  return 0;
}

/**
 * Holds the forecasts of days that would have been made at the end of each
 * past week, newest first, to what happened.
 *
 * @param days - in the history; no forecast is made on fewer than 28 of them
 * @param actual - the days that it took from a day of the history; undefined where that is not known, or not yet
 * @param forecast - as it would have been made on a day of the history
 */
export function judgePast(
  days: number,
  actual: (past: number) => number | undefined,
  forecast: (past: number) => readonly ForecastLevel[],
): readonly BacktestLevel[] {
  const kept = FORECAST_LEVELS.map(() => 0);
  let judged = 0;
  for (let past = days - WEEK; past >= LEAST_DAYS; past -= WEEK) {
    const took = actual(past);
    if (took === undefined) continue;
    const levels = forecast(past);
    if (levels[0].figure.kind === 'unknown') continue;
    judged++;
    levels.forEach(({ figure, beyond }, i) => {
      if (beyond || (figure.kind === 'value' && took <= figure.value)) {
        kept[i]++;
      }
    });
  }
  return FORECAST_LEVELS.map((level, i) => ({
    level,
    kept: ratioFigure(kept[i], judged, judged, 'share of past forecasts'),
  }));
}
