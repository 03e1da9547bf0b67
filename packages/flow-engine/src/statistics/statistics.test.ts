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
import { ProcessLimits, processLimits } from './processLimits';

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

describe('createRandom, by another implementation of sfc32,', () => {
  it.each([
    [0, [2266749544, 3859721991, 3128767472, 1553841669]],
    [7, [888617221, 1677882914, 1993636295, 2881732532]],
    [-1, [3808816175, 4158527780, 3722100240, 3084069354]],
  ])('gives the sequence of seed %i', (seed, expected) => {
    const random = createRandom(seed);
    expect(expected.map(() => random() * 2 ** 32)).toEqual(expected);
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

  it('has an interval of what resampling gives', () => {
    // Of five draws from 1 to 5 the median is 1 with probability 0.058, and at
    // most 2 with 0.317: the middle 80 % go from 2 to 4.
    const { low, high, difference, clear } = bootstrapDifference(
      [0, 0, 0, 0, 0],
      [5, 1, 4, 2, 3],
      { ...options, confidence: 0.8 },
    );
    const method = 'percentile bootstrap, 2000 resamples';
    expect(low).toEqual({ kind: 'value', value: 2, unit: 'ms', n: 5, method });
    expect(high).toEqual({ kind: 'value', value: 4, unit: 'ms', n: 5, method });
    expect(difference).toEqual({
      kind: 'value',
      value: 3,
      unit: 'ms',
      n: 5,
      method: 'difference of medians',
    });
    expect(clear).toBe(true);
  });

  it('is clear on either side of zero, and not at it', () => {
    const five = (value: number) => new Array(5).fill(value);
    const clear = (before: number, after: number) =>
      bootstrapDifference(five(before), five(after), options).clear;
    expect([clear(5, 7), clear(7, 5), clear(5, 5)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is unknown where a side is too small for a median', () => {
    expect(
      bootstrapDifference([1, 2, 3, 4], [1, 2, 3, 4, 5], options),
    ).toMatchObject({
      difference: { kind: 'unknown', reason: 'too-few-samples', n: 4 },
      clear: undefined,
    });
    expect(bootstrapDifference([], [1, 2, 3, 4, 5], options).low).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
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

  it('counts by buckets that grow threefold at a relative error of one half', () => {
    // Buckets (1, 3], (3, 9] and (9, 27], read as 2 × 3^i ÷ 4.
    const histogram = histogramOf([20, 0, 5, 2, 8, 0], 0.5);
    expect(histogram).toEqual({
      relativeError: 0.5,
      zeros: 2,
      counts: { 1: 1, 2: 2, 3: 1 },
    });
    const read = [0, 0.2, 0.39, 0.4, 0.6, 0.8, 0.99, 1].map(p =>
      histogramQuantile(histogram, p),
    );
    expect(read).toEqual([0, 0, 0, 1.5, 4.5, 4.5, 4.5, 13.5]);
    expect(histogramSize(histogram)).toBe(6);
    expect(subtractHistograms(histogram, histogramOf([0, 0, 7], 0.5))).toEqual({
      relativeError: 0.5,
      zeros: 0,
      counts: { 1: 1, 2: 1, 3: 1 },
    });
  });

  it('takes out no zeros that are not there, and has no quantile outside 0 to 1', () => {
    const one = histogramOf([1]);
    expect(() => subtractHistograms(one, histogramOf([0]))).toThrow(
      'More values taken out than are there',
    );
    expect(() => histogramQuantile(one, -0.01)).toThrow(
      'No quantile -0.01 of 1 values',
    );
    expect(() => histogramQuantile(one, 1.01)).toThrow(RangeError);
    expect(() => histogramQuantile(one, NaN)).toThrow(RangeError);
    expect(() => histogramOf([Infinity])).toThrow('No bucket for Infinity');
    expect(() => histogramOf([NaN])).toThrow('No bucket for NaN');
    expect(() =>
      histogramQuantile({ ...one, counts: { 0: -1, 1: 2 } }, 1),
    ).not.toThrow();
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

  it('signals nothing on a limit, and what lies below the lower one', () => {
    // All the same: mean, limits and values are one.
    expect(processLimits(new Array(9).fill(4))).toMatchObject({
      upper: 4,
      lower: 4,
      upperRange: 0,
      signals: [],
    });
    // Mean 18⅓, moving range 40 ÷ 11, lower limit 8.66.
    const dip = new Array(12).fill(20);
    dip[5] = 0;
    expect(processLimits(dip)).toMatchObject({
      n: 12,
      signals: [{ at: 5, rule: 'outside' }],
    });
    const { upperRange } = processLimits([4, 6, 4, 6, 4, 6]) as ProcessLimits;
    expect(upperRange).toBeCloseTo(6.536, 12);
  });

  it('ends a run at a value on the mean, and at seven', () => {
    // The mean is 5: four, the mean, four again, eight above, the mean.
    const values = [4, 4, 4, 4, 5, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 6, 6, 5];
    const runs = (given: number[]) => {
      const limits = processLimits(given) as ProcessLimits;
      return limits.signals.filter(s => s.rule === 'run').map(({ at }) => at);
    };
    expect(runs(values)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(runs([4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 6])).toEqual([]);
    // A run may reach the end.
    expect(runs([6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 4, 4, 4, 4, 4, 4])).toHaveLength(
      16,
    );
  });

  it('is unknown below six values', () => {
    expect(processLimits([1, 2, 3])).toMatchObject({
      reason: 'too-few-samples',
    });
  });
});
