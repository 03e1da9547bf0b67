import {
  blocksOf,
  DailyThroughput,
  ForecastLevel,
  levelsOf,
  tooLittle,
} from './Throughput';
import { reachedBy, simulateItems } from './simulate';

/** @public */
export interface ForecastOptions {
  readonly seed: number;
  /** 10,000 where absent. */
  readonly trials?: number;
  /** Days drawn together; 7 where absent. */
  readonly blockDays?: number;
}

/**
 * How many items will be done in so many days: at each level the largest
 * number that at least that share of trials reaches. Unknown below 28 covered
 * days or 5 items.
 *
 * @public
 */
export function forecastHowMany(
  history: DailyThroughput,
  days: number,
  { seed, trials = 10_000, blockDays }: ForecastOptions,
): readonly ForecastLevel[] {
  const blocks = blocksOf(history, blockDays);
  const none = tooLittle(blocks);
  const sums = none ? undefined : simulateItems(blocks, days, trials, seed);
  return levelsOf(
    level => none ?? { value: reachedBy(sums!, level), beyond: false },
    blocks,
    trials,
    'items',
  );
}
