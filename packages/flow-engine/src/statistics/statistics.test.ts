import fc from 'fast-check';
import { bootstrapDifference } from './bootstrapDifference';
import { createRandom } from './createRandom';
import {
  addHistograms,
  histogramOf,
  histogramQuantile,
  histogramSize,
  subtractHistograms,
} from './LogHistogram';
import { processLimits } from './processLimits';

describe('createRandom', () => {
  it('repeats for a seed, differs between seeds and is uniform', () => {
    const first = createRandom(7);
    const again = createRandom(7);
    const other = createRandom(8);
    const values = Array.from({ length: 20_000 }, () => first());
    expect(values.slice(0, 9)).toEqual(
      Array.from({ length: 9 }, () => again()),
    );
    expect(other()).not.toBe(values[0]);
    // The mean of n uniforms deviates by 1/√(12n), here 0.002.
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });
});

describe('bootstrapDifference', () => {
  const options = { seed: 1, unit: 'ms' as const };

  it('is clear where the samples lie apart, and not where they are the same', () => {
    const apart = bootstrapDifference(
      [1, 2, 3, 4, 5],
      [11, 12, 13, 14, 15],
      options,
    );
    expect(apart.difference).toMatchObject({ value: 10, n: 5 });
    expect(apart.clear).toBe(true);
    expect(
      apart.low.kind === 'value' && apart.low.value,
    ).toBeGreaterThanOrEqual(6);
    expect(apart.high.kind === 'value' && apart.high.value).toBeLessThanOrEqual(
      14,
    );
    const same = bootstrapDifference([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], options);
    expect(same.difference).toMatchObject({ value: 0 });
    expect(same.clear).toBe(false);
  });

  it('is unknown where a side is too small for a median', () => {
    expect(
      bootstrapDifference([1, 2, 3, 4], [1, 2, 3, 4, 5], options),
    ).toMatchObject({
      difference: { kind: 'unknown', reason: 'too-few-samples', n: 4 },
      clear: undefined,
    });
  });
});

describe('LogHistogram', () => {
  const values = fc.array(
    fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e12, noNaN: true })),
    { minLength: 1, maxLength: 200 },
  );

  it('gives quantiles within the relative error', () => {
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, p) => {
          const sorted = [...given].sort((a, b) => a - b);
          const exact = sorted[Math.floor(p * (sorted.length - 1))];
          const read = histogramQuantile(histogramOf(given), p);
          expect(Math.abs(read - exact)).toBeLessThanOrEqual(0.0100001 * exact);
        },
      ),
    );
  });

  it('adds and subtracts exactly', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const both = addHistograms(histogramOf(a), histogramOf(b));
        expect(both).toEqual(histogramOf([...a, ...b]));
        expect(subtractHistograms(both, histogramOf(b))).toEqual(
          histogramOf(a),
        );
        expect(histogramSize(both)).toBe(a.length + b.length);
      }),
    );
  });

  it('refuses what it cannot hold', () => {
    expect(() => histogramOf([-1])).toThrow('No bucket for -1');
    expect(() =>
      subtractHistograms(histogramOf([1]), histogramOf([2])),
    ).toThrow('More values taken out');
    expect(() =>
      addHistograms(histogramOf([1]), histogramOf([1], 0.02)),
    ).toThrow('do not mix');
    expect(() => histogramQuantile(histogramOf([]), 0.5)).toThrow(RangeError);
  });
});

describe('processLimits', () => {
  it('puts the limits 2.66 mean moving ranges from the mean', () => {
    // Moving ranges 2, 2, 2, 2, 2.
    expect(processLimits([4, 6, 4, 6, 4, 6])).toMatchObject({
      mean: 5,
      meanMovingRange: 2,
      upper: 5 + 5.32,
      lower: 0,
      signals: [],
    });
  });

  it('signals a value outside and a run of eight on one side', () => {
    const outside = processLimits([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 50, 5]);
    expect(outside).toMatchObject({
      signals: expect.arrayContaining([{ at: 11, rule: 'outside' }]),
    });
    const run = processLimits([1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9]);
    expect(
      run.kind === 'limits' && run.signals.filter(s => s.rule === 'run'),
    ).toHaveLength(16);
  });

  it('is unknown below six values', () => {
    expect(processLimits([1, 2, 3])).toMatchObject({
      reason: 'too-few-samples',
    });
  });
});
