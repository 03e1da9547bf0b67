import { quantile } from '../figure/quantile';

/**
 * Plain statistics of a sample of durations, in the unit of the sample.
 *
 * @public
 */
export interface SampleSummary {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly min: number;
  readonly p50: number;
  readonly p85: number;
  readonly max: number;
  /** Sample standard deviation (n − 1); absent below two values. */
  readonly deviation?: number;
}

/**
 * Summary of a sample.
 *
 * @throws RangeError without values.
 */
export function describeSample(values: readonly number[]): SampleSummary {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const mean = sum / n;
  const squares = sorted.reduce((s, value) => s + (value - mean) ** 2, 0);
  return {
    n,
    sum,
    mean,
    min: sorted[0],
    p50: quantile(sorted, 0.5),
    p85: quantile(sorted, 0.85),
    max: sorted[n - 1],
    ...(n > 1 ? { deviation: Math.sqrt(squares / (n - 1)) } : {}),
  };
}
