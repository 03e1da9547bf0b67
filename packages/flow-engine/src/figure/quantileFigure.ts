import { Figure, Quantiles, Unit } from '../model';
import { known, unknown } from './figure';
import { quantile } from './quantile';

/**
 * The least sample a quantile may rest on: max(5, ⌈1/(1−p)⌉).
 *
 * @public
 */
export function smallestSample(p: number): number {
  // 1/(1−0.9) is a hair above 10 in floating point.
  return Math.max(5, Math.ceil(1 / (1 - p) - 1e-9));
}

function ofSorted(sorted: ArrayLike<number>, p: number, unit: Unit): Figure {
  if (sorted.length === 0) return unknown('no-items');
  return sorted.length < smallestSample(p)
    ? unknown('too-few-samples', sorted.length)
    : known(quantile(sorted, p), unit, sorted.length, 'quantile R-7');
}

/**
 * A quantile of values in any order, unknown below its least sample.
 *
 * @public
 */
export function quantileFigure(
  values: ArrayLike<number>,
  p: number,
  unit: Unit,
): Figure {
  return ofSorted(new Float64Array(values).sort(), p, unit);
}

/**
 * The four quantiles that are shown of one measure.
 *
 * @public
 */
export function quantilesOf(values: ArrayLike<number>, unit: Unit): Quantiles {
  const sorted = new Float64Array(values).sort();
  return {
    p50: ofSorted(sorted, 0.5, unit),
    p75: ofSorted(sorted, 0.75, unit),
    p85: ofSorted(sorted, 0.85, unit),
    p95: ofSorted(sorted, 0.95, unit),
  };
}
