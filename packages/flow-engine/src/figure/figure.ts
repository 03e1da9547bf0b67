import {
  FigureExclusion,
  Figure,
  Quantiles,
  Unit,
  UnknownReason,
  Window,
} from '../model';

/** A known figure. */
export function known(
  value: number,
  unit: Unit,
  n: number,
  method: string,
): Figure {
  return { kind: 'value', value, unit, n, method };
}

/** A figure that cannot be known, with the reason. */
export function unknown(reason: UnknownReason, n: number = 0): Figure {
  return { kind: 'unknown', reason, n };
}

/** A sum over its items; unknown without items. */
export function meanFigure(sum: number, n: number, unit: Unit = 'ms'): Figure {
  return n > 0 ? known(sum / n, unit, n, 'mean') : unknown('no-items');
}

/** A ratio of sums; a zero denominator is unknown. */
export function ratioFigure(
  numerator: number,
  denominator: number,
  n: number,
  method: string = 'ratio of sums',
): Figure {
  return denominator > 0
    ? known(numerator / denominator, 'ratio', n, method)
    : unknown(n > 0 ? 'zero-denominator' : 'no-items', n);
}

/** A figure that says its window and what it leaves out. */
export function stated(
  figure: Figure,
  window: Window,
  leftOut: readonly FigureExclusion[] = [],
): Figure {
  return { ...figure, window, leftOut };
}

/** Quantiles of which each says its window and what it leaves out. */
export function statedQuantiles(
  { p50, p75, p85, p95 }: Quantiles,
  window: Window,
  leftOut: readonly FigureExclusion[] = [],
): Quantiles {
  const state = (figure: Figure) => stated(figure, window, leftOut);
  return {
    p50: state(p50),
    p75: state(p75),
    p85: state(p85),
    p95: state(p95),
  };
}
