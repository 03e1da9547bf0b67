import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function known(
  value: number,
  unit: Extract<FigureAnswer, { kind: 'value' }>['unit'],
  n: number,
): FigureAnswer {
  return { kind: 'value', value, unit, n, method: 'test' };
}

export function unknown(
  reason: Extract<FigureAnswer, { kind: 'unknown' }>['reason'],
  n = 0,
): FigureAnswer {
  return { kind: 'unknown', reason, n };
}

/** Quantiles of durations, linear between neighbours, of which no sample is too small. */
export function quantilesOf(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): FigureAnswer => {
    if (sorted.length < 5) {
      return unknown(
        sorted.length ? 'too-few-samples' : 'no-items',
        sorted.length,
      );
    }
    const place = p * (sorted.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, sorted.length - 1);
    return known(
      sorted[low] + (place - low) * (sorted[high] - sorted[low]),
      'ms',
      sorted.length,
    );
  };
  return { p50: at(0.5), p75: at(0.75), p85: at(0.85), p95: at(0.95) };
}
