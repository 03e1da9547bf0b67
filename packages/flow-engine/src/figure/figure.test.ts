import { day } from '../__testUtils__/history';
import { meanFigure, ratioFigure, stated, statedQuantiles } from './figure';
import { quantile } from './quantile';
import { quantilesOf } from './quantileFigure';
import { selectRank } from './selectRank';

describe('figures', () => {
  it('are a mean of items, unknown without any', () => {
    expect(meanFigure(12, 4)).toEqual({
      kind: 'value',
      value: 3,
      unit: 'ms',
      n: 4,
      method: 'mean',
    });
    expect(meanFigure(12, 4, 'count')).toMatchObject({ unit: 'count' });
    expect(meanFigure(0, 0)).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
    });
  });

  it('are a ratio of sums, unknown over zero, with the reason', () => {
    expect(ratioFigure(3, 4, 2)).toEqual({
      kind: 'value',
      value: 0.75,
      unit: 'ratio',
      n: 2,
      method: 'ratio of sums',
    });
    expect(ratioFigure(0, 4, 2, 'share')).toMatchObject({
      value: 0,
      method: 'share',
    });
    expect(ratioFigure(0, 0, 2)).toEqual({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 2,
    });
    expect(ratioFigure(0, 0, 0)).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
    });
  });

  it('say their window and what they leave out', () => {
    const window = { from: day(0), to: day(7) };
    const leftOut = [{ reason: 'removed' as const, n: 1 }];
    expect(stated(meanFigure(2, 1), window)).toEqual({
      kind: 'value',
      value: 2,
      unit: 'ms',
      n: 1,
      method: 'mean',
      window,
      leftOut: [],
    });
    const quantiles = statedQuantiles(
      quantilesOf([1, 2, 3, 4, 5, 6, 7], 'ms'),
      window,
      leftOut,
    );
    expect(quantiles).toMatchObject({
      p50: { value: 4, window, leftOut },
      p75: { value: 5.5, window, leftOut },
      p85: { value: 6.1, window, leftOut },
      p95: { kind: 'unknown', reason: 'too-few-samples', window, leftOut },
    });
    expect(statedQuantiles(quantilesOf([], 'ms'), window).p50).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
      window,
      leftOut: [],
    });
  });

  it('have no quantile outside 0 to 1', () => {
    expect(() => quantile([1, 2], -0.1)).toThrow(
      'No quantile -0.1 of 2 values',
    );
    expect(() => quantile([1, 2], NaN)).toThrow(RangeError);
  });
});

describe('selectRank', () => {
  const placed = (given: number[], rank: number, from?: number) => {
    const values = Float64Array.from(given);
    selectRank(values, rank, from);
    return [...values];
  };

  it('puts the value of a rank in its place, smaller before and larger after it', () => {
    const given = [7, 3, 9, 1, 5, 8, 2, 6, 4];
    for (let rank = 0; rank < given.length; rank++) {
      const values = placed(given, rank);
      expect(values[rank]).toBe(rank + 1);
      expect(Math.max(0, ...values.slice(0, rank))).toBe(rank);
      expect(Math.min(10, ...values.slice(rank + 1))).toBe(rank + 2);
    }
  });

  it('leaves what stands before its start alone', () => {
    const values = placed([9, 8, 3, 2, 1], 2, 2);
    expect(values.slice(0, 3)).toEqual([9, 8, 1]);
  });

  it('sorts what is left where every pivot falls badly', () => {
    // Of first, middle and last the first two are always the smallest left, so
    // that each round takes off but two of the 128.
    const n = 128;
    const worst = new Float64Array(n);
    const places = Array.from(worst, (_, i) => i);
    for (let low = 0; low < 100; low += 2) {
      const middle = (low + n - 1) >> 1;
      worst[places[middle]] = low + 1;
      worst[places[low]] = low;
      [places[low + 1], places[middle]] = [places[middle], places[low + 1]];
    }
    // The rest from the largest down.
    for (let i = 100; i < n; i++) worst[places[i]] = n + 99 - i;
    for (const rank of [70, 100, 125, 126, 127]) {
      expect(placed([...worst], rank)[rank]).toBe(rank);
    }
  });

  it('does no more than it takes to place two values, or none', () => {
    expect(placed([2, 1], 0)).toEqual([1, 2]);
    expect(placed([2, 1], 1)).toEqual([1, 2]);
    expect(placed([5], 0)).toEqual([5]);
    expect(placed([], 0)).toEqual([]);
    // One step about the median of three, 5, settles the last rank.
    expect(placed([4, 3, 2, 1, 5, 9, 8, 7, 6], 4)[4]).toBe(5);
  });
});
