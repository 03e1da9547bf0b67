import { Figure, Quantiles, Unit } from '../model';
import { known, unknown } from './figure';
import { quantile } from './quantile';
import { selectRank } from './selectRank';

/**
 * The least sample a quantile may rest on: max(5, ⌈1/(1−p)⌉).
 *
 * @public
 */
export function smallestSample(p: number): number {
  // 1/(1−0.9) is a hair above 10 in floating point.
  return Math.max(5, Math.ceil(1 / (1 - p) - 1e-9));
}

/** Quantiles at rising `ps`, of values that are put in order only as far as it takes. */
function within(
  own: Float64Array,
  ps: readonly number[],
  unit: Unit,
): readonly Figure[] {
  const n = own.length;
  let ordered = 0;
  return ps.map(p => {
    if (n === 0) return unknown('no-items');
    if (n < smallestSample(p)) return unknown('too-few-samples', n);
    const below = Math.floor((n - 1) * p);
    for (const rank of [below, Math.min(below + 1, n - 1)]) {
      if (rank < ordered) continue;
      selectRank(own, rank, ordered);
      ordered = rank + 1;
    }
    return known(quantile(own, p), unit, n, 'quantile R-7');
  });
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
  return within(new Float64Array(values), [p], unit)[0];
}

/** The same of values in rising order. */
export function orderedQuantileFigure(
  ordered: Float64Array,
  p: number,
  unit: Unit,
): Figure {
  const n = ordered.length;
  if (n === 0) return unknown('no-items');
  return n < smallestSample(p)
    ? unknown('too-few-samples', n)
    : known(quantile(ordered, p), unit, n, 'quantile R-7');
}

/**
 * The four quantiles that are shown of one measure.
 *
 * @public
 */
export function quantilesOf(values: ArrayLike<number>, unit: Unit): Quantiles {
  return quantilesWithin(new Float64Array(values), unit);
}

/** `quantilesOf` values that it may put in another order. */
export function quantilesWithin(values: Float64Array, unit: Unit): Quantiles {
  const [p50, p75, p85, p95] = within(values, [0.5, 0.75, 0.85, 0.95], unit);
  return { p50, p75, p85, p95 };
}
