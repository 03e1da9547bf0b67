import { UnknownFigure } from '../model';
import { unknown } from '../figure/figure';

/**
 * A process behaviour chart of successive values.
 *
 * @public
 */
export interface ProcessLimits {
  readonly kind: 'limits';
  readonly n: number;
  readonly mean: number;
  readonly meanMovingRange: number;
  /** Mean + 2.66 moving ranges. */
  readonly upper: number;
  /** Mean − 2.66 moving ranges, not below 0: no measure of flow is negative. */
  readonly lower: number;
  /** Mean moving range × 3.268. */
  readonly upperRange: number;
  /** Places of values outside the limits, and of those in a run of 8 or more on one side of the mean. */
  readonly signals: readonly {
    readonly at: number;
    readonly rule: 'outside' | 'run';
  }[];
}

const LEAST = 6;
const RUN = 8;

/**
 * Limits of an XmR chart; unknown below 6 values. A value on the mean breaks
 * a run.
 *
 * Source: Wheeler, Understanding Variation (2000).
 *
 * @public
 */
export function processLimits(
  values: readonly number[],
): ProcessLimits | UnknownFigure {
  const n = values.length;
  if (n < LEAST) return unknown('too-few-samples', n) as UnknownFigure;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let ranges = 0;
  for (let i = 1; i < n; i++) ranges += Math.abs(values[i] - values[i - 1]);
  const meanMovingRange = ranges / (n - 1);
  const upper = mean + 2.66 * meanMovingRange;
  const lower = Math.max(0, mean - 2.66 * meanMovingRange);
  const signals: { at: number; rule: 'outside' | 'run' }[] = [];
  values.forEach((value, at) => {
    if (value > upper || value < lower) signals.push({ at, rule: 'outside' });
  });
  for (let from = 0; from < n; ) {
    const side = Math.sign(values[from] - mean);
    let to = from + 1;
    while (to < n && side !== 0 && Math.sign(values[to] - mean) === side) to++;
    if (to - from >= RUN) {
      for (let at = from; at < to; at++) signals.push({ at, rule: 'run' });
    }
    from = to;
  }
  return {
    kind: 'limits',
    n,
    mean,
    meanMovingRange,
    upper,
    lower,
    upperRange: 3.268 * meanMovingRange,
    signals,
  };
}
