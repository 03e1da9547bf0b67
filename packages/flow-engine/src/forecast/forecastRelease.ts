import { Figure } from '../model';
import { unknown } from '../figure/figure';
import { finishesInBatches } from './finishesInBatches';
import { forecastByWhen, HORIZON_DAYS } from './forecastByWhen';
import { ForecastOptions } from './forecastHowMany';
import { releaseTrain, trainsAfter } from './releaseTrain';
import { drawDays, keptWithin } from './simulate';
import {
  blocksOf,
  DailyThroughput,
  ForecastLevel,
  levelsOf,
  tooLittle,
} from './Throughput';

/** When work will be ready, and when it will be out. @public */
export interface ReleaseForecast {
  /** Work leaves by train: the two dates are forecast apart. */
  readonly byTrain: boolean;
  /** Days until so many items are ready for release. */
  readonly readiness: readonly ForecastLevel[];
  /** Days until the train that takes them; without trains, until they are done. */
  readonly release: readonly ForecastLevel[];
}

/** Fewer intervals between trains say nothing of the next. */
const LEAST_INTERVALS = 3;

/**
 * Readiness and release of so many items. Where at least half of the items
 * are done on at most a tenth of the days, readiness is drawn from when items
 * became ready, and the train that takes them from the days between trains;
 * unknown below 4 trains in a row, or where the last one is unknown or later
 * than ever. Elsewhere release is the plain forecast.
 *
 * @param history - what became ready, and what was done, on the same days
 * @param items - to be made ready, and to be released with what is ready now
 * @public
 */
export function forecastRelease(
  history: { readonly ready: DailyThroughput; readonly done: DailyThroughput },
  items: { readonly unready: number; readonly ready: number },
  options: ForecastOptions,
): ReleaseForecast {
  const { seed, trials = 10_000, blockDays } = options;
  const all = items.unready + items.ready;
  const readiness = forecastByWhen(history.ready, items.unready, options);
  if (!finishesInBatches(history.done)) {
    return {
      byTrain: false,
      readiness,
      release: forecastByWhen(history.done, all, options),
    };
  }
  const blocks = blocksOf(history.ready, blockDays);
  const train = releaseTrain(history.done);
  const none =
    tooLittle(blocks) ??
    (train.intervals.length < LEAST_INTERVALS
      ? unknown('too-few-samples', train.intervals.length)
      : noNextTrain(train));
  const days = none
    ? undefined
    : trainsAfter(
        drawDays(blocks, items.unready, HORIZON_DAYS, trials, seed),
        train,
        HORIZON_DAYS,
        seed + 1,
      ).sort();
  return {
    byTrain: true,
    readiness,
    release: levelsOf(
      level => {
        if (!days) return none!;
        const value = keptWithin(days, level);
        return {
          value: Math.min(value, HORIZON_DAYS),
          beyond: value > HORIZON_DAYS,
        };
      },
      blocks,
      trials,
      'count',
    ),
  };
}

function noNextTrain({
  intervals,
  sinceLast,
}: ReturnType<typeof releaseTrain>): Figure | undefined {
  if (sinceLast === undefined) return unknown('no-data', intervals.length);
  return intervals.some(days => days > sinceLast)
    ? undefined
    : unknown('too-few-samples', intervals.length);
}
