import {
  backtestByWhen,
  BacktestLevel,
  backtestRelease,
  finishesInBatches,
  ForecastLevel,
  forecastRelease,
} from '@value-stream/flow-engine';
import { ForecastHistory } from './forecastHistory';

/** Readiness and release of so many items, each with how such forecasts fared. */
export interface Trains {
  readonly ready: number;
  readonly unready: number;
  readonly readiness: readonly ForecastLevel[];
  readonly readinessRecord: readonly BacktestLevel[];
  readonly release: readonly ForecastLevel[];
  readonly releaseRecord: readonly BacktestLevel[];
}

/**
 * The two dates of so many items where work leaves by train; undefined where
 * it does not, or no stage tells that work is ready for one. Those ready now
 * are the first of them.
 */
export function forecastTrains(
  past: Pick<ForecastHistory, 'history' | 'readiness'>,
  items: number,
  seed: number,
): Trains | undefined {
  const { history: done, readiness } = past;
  if (!readiness || !finishesInBatches(done)) {
    return undefined;
  }
  const ready = Math.min(items, readiness.open);
  const asked = { unready: items - ready, ready };
  const history = { ready: readiness.history, done };
  const forecast = forecastRelease(history, asked, { seed });
  return {
    ...asked,
    readiness: forecast.readiness,
    readinessRecord: backtestByWhen(history.ready, asked.unready, { seed }),
    release: forecast.release,
    releaseRecord: backtestRelease(history, asked, { seed }),
  };
}
