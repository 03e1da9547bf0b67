import { createRandom } from '../statistics/createRandom';
import { Blocks } from './Throughput';

/**
 * How many trials finished so many items in so many days: the count of items
 * of each trial, ascending.
 *
 * @public
 */
export function simulateItems(
  { days, count, doneBy }: Blocks,
  horizonDays: number,
  trials: number,
  seed: number,
): Int32Array {
  const random = createRandom(seed);
  const whole = Math.floor(horizonDays / days);
  const rest = horizonDays - whole * days;
  const results = new Int32Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    let sum = 0;
    for (let block = 0; block < whole; block++) {
      sum += doneBy[Math.floor(random() * count) * days + days - 1];
    }
    if (rest > 0) sum += doneBy[Math.floor(random() * count) * days + rest - 1];
    results[trial] = sum;
  }
  return results.sort();
}

/** In how many days each trial had finished so many items, in the order of the trials; the horizon plus 1 where it had not. */
export function drawDays(
  { days, count, doneBy }: Blocks,
  items: number,
  horizonDays: number,
  trials: number,
  seed: number,
): Int32Array {
  const random = createRandom(seed);
  const results = new Int32Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    let left = items;
    let passed = 0;
    while (left > 0 && passed <= horizonDays) {
      const start = Math.floor(random() * count) * days;
      if (doneBy[start + days - 1] < left) {
        left -= doneBy[start + days - 1];
        passed += days;
      } else {
        let day = 0;
        while (doneBy[start + day] < left) day++;
        passed += day + 1;
        left = 0;
      }
    }
    results[trial] =
      left > 0 || passed > horizonDays ? horizonDays + 1 : passed;
  }
  return results;
}

/**
 * In how many days each trial had finished so many items, ascending; the
 * horizon plus 1 where it had not.
 *
 * @public
 */
export function simulateDays(
  blocks: Blocks,
  items: number,
  horizonDays: number,
  trials: number,
  seed: number,
): Int32Array {
  return drawDays(blocks, items, horizonDays, trials, seed).sort();
}

/** The largest number that at least a share of the trials reached. @public */
export function reachedBy(sorted: Int32Array, level: number): number {
  const trials = sorted.length;
  return sorted[trials - Math.ceil(level * trials - 1e-9)];
}

/** The smallest number that at least a share of the trials kept within. @public */
export function keptWithin(sorted: Int32Array, level: number): number {
  return sorted[Math.ceil(level * sorted.length - 1e-9) - 1];
}
