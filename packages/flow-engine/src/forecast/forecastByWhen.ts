import { ForecastOptions } from './forecastHowMany';
import { keptWithin, simulateDays } from './simulate';
import {
  blocksOf,
  DailyThroughput,
  ForecastLevel,
  levelsOf,
  tooLittle,
} from './Throughput';

/** Five years, past which a forecast says only that it lies beyond. @public */
export const HORIZON_DAYS = 5 * 365;

/**
 * In how many days so many items will be done: at each level the fewest days
 * that at least that share of trials keeps within. Unknown below 28 covered
 * days or 5 items.
 *
 * @public
 */
export function forecastByWhen(
  history: DailyThroughput,
  items: number,
  { seed, trials = 10_000, blockDays }: ForecastOptions,
): readonly ForecastLevel[] {
  const blocks = blocksOf(history, blockDays);
  const none = tooLittle(blocks);
  const days = none
    ? undefined
    : simulateDays(blocks, items, HORIZON_DAYS, trials, seed);
  return levelsOf(
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
  );
}
