import { quantile } from '@value-stream/flow-engine';

/** A quantile of measured values, in any order. */
export function quantileOf(values: readonly number[], p: number): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    p,
  );
}
