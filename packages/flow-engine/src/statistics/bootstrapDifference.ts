import { Figure, Unit } from '../model';
import { known, unknown } from '../figure/figure';
import { quantile } from '../figure/quantile';
import { smallestSample } from '../figure/quantileFigure';
import { createRandom } from './createRandom';

/**
 * The difference of two medians, `after` less `before`, with an interval.
 *
 * @public
 */
export interface MedianDifference {
  readonly difference: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** Whether the interval lies on one side of zero; undefined where it is unknown. */
  readonly clear: boolean | undefined;
}

function medianOfResample(
  values: readonly number[],
  sample: Float64Array,
  random: () => number,
): number {
  for (let i = 0; i < sample.length; i++) {
    sample[i] = values[Math.floor(random() * values.length)];
  }
  return quantile(sample.sort(), 0.5);
}

/**
 * Percentile bootstrap interval of the difference of medians (Efron and
 * Tibshirani 1993, chapter 13). Unknown where either side is too small for a
 * median.
 *
 * @public
 */
export function bootstrapDifference(
  before: readonly number[],
  after: readonly number[],
  options: {
    readonly seed: number;
    readonly unit: Unit;
    /** 0 to 1; 0.95 where absent. */
    readonly confidence?: number;
    /** 2,000 where absent. */
    readonly resamples?: number;
  },
): MedianDifference {
  const { seed, unit, confidence = 0.95, resamples = 2000 } = options;
  const n = Math.min(before.length, after.length);
  if (n < smallestSample(0.5)) {
    const none = unknown(n === 0 ? 'no-items' : 'too-few-samples', n);
    return { difference: none, low: none, high: none, clear: undefined };
  }
  const median = (values: readonly number[]) =>
    quantile(Float64Array.from(values).sort(), 0.5);
  const random = createRandom(seed);
  const ofBefore = new Float64Array(before.length);
  const ofAfter = new Float64Array(after.length);
  const differences = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    differences[i] =
      medianOfResample(after, ofAfter, random) -
      medianOfResample(before, ofBefore, random);
  }
  differences.sort();
  const low = quantile(differences, (1 - confidence) / 2);
  const high = quantile(differences, (1 + confidence) / 2);
  const method = `percentile bootstrap, ${resamples} resamples`;
  return {
    difference: known(
      median(after) - median(before),
      unit,
      n,
      'difference of medians',
    ),
    low: known(low, unit, n, method),
    high: known(high, unit, n, method),
    clear: low > 0 || high < 0,
  };
}
