import fc from 'fast-check';
import { quantile } from './quantile';
import { quantileFigure, quantilesOf, smallestSample } from './quantileFigure';

describe('quantile', () => {
  it('interpolates between the closest ranks', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    // Rank 0.85 × 4 = 3.4.
    expect(quantile([10, 20, 30, 40, 60], 0.85)).toBeCloseTo(48, 12);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([1, 2, 3], 0)).toBe(1);
    expect(quantile([1, 2, 3], 1)).toBe(3);
  });

  it('has no answer for no values', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });
});

describe('quantileFigure', () => {
  it('needs at least 5 values and 1/(1−p) of them', () => {
    expect([0.5, 0.7, 0.75, 0.85, 0.9, 0.95].map(smallestSample)).toEqual([
      5, 5, 5, 7, 10, 20,
    ]);
    expect(quantileFigure([4, 1, 3, 2], 0.5, 'ms')).toEqual({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 4,
    });
    expect(quantileFigure([5, 4, 1, 3, 2], 0.5, 'ms')).toEqual({
      kind: 'value',
      value: 3,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
    });
    expect(quantileFigure([], 0.5, 'ms')).toMatchObject({ reason: 'no-items' });
  });

  it('is the same whichever way the quantile is asked for, and never falls with p', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), {
          minLength: 20,
          maxLength: 60,
        }),
        values => {
          const { p50, p75, p85, p95 } = quantilesOf(values, 'ms');
          expect(p50).toEqual(quantileFigure(values, 0.5, 'ms'));
          expect(p95).toEqual(quantileFigure(values, 0.95, 'ms'));
          const asked = [p50, p75, p85, p95].map(figure =>
            figure.kind === 'value' ? figure.value : NaN,
          );
          expect(asked).toEqual([...asked].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('finds the same as sorting would, in any order and with repeats', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), {
          minLength: 20,
          maxLength: 300,
        }),
        values => {
          const sorted = [...values].sort((a, b) => a - b);
          const { p50, p75, p85, p95 } = quantilesOf(values, 'ms');
          expect([p50, p75, p85, p95]).toMatchObject(
            [0.5, 0.75, 0.85, 0.95].map(p => ({ value: quantile(sorted, p) })),
          );
        },
      ),
    );
  });
});
