import { day, DAY } from '../__testUtils__/history';
import { experimentOutcome } from './experimentOutcome';
import { wasteSize } from './wasteSize';

describe('wasteSize', () => {
  it('is per item and per month', () => {
    // 20 days over 5 items in 60.875 days, which are two months.
    const window = { from: day(0), to: day(60.875) };
    expect(wasteSize(20 * DAY, 5, window)).toEqual({
      perItem: {
        kind: 'value',
        value: 4 * DAY,
        unit: 'ms',
        n: 5,
        method: 'mean',
        window,
        leftOut: [],
      },
      perMonth: {
        kind: 'value',
        value: 10 * DAY,
        unit: 'ms',
        n: 5,
        method: 'sum per month',
        window,
        leftOut: [],
      },
    });
  });

  it('is unknown without items or without a window', () => {
    const size = wasteSize(0, 0, { from: day(1), to: day(1) });
    expect(size.perItem).toMatchObject({ kind: 'unknown', reason: 'no-items' });
    expect(size.perMonth).toMatchObject({
      kind: 'unknown',
      reason: 'window-too-short',
    });
  });
});

describe('experimentOutcome', () => {
  const options = { seed: 1, unit: 'ms' as const };
  const verdict = (usual: number[], before: number[], after: number[]) =>
    experimentOutcome({ usual, before, after }, options).verdict;
  const tens = [10, 11, 10, 9, 10, 11, 9, 10];
  const twenties = tens.map(n => n + 10);

  it('is lower or higher where it is so against before and against what is usual', () => {
    expect(verdict(twenties, twenties, tens)).toBe('lower');
    expect(verdict(tens, tens, twenties)).toBe('higher');
  });

  it('sees through what only came back to usual', () => {
    expect(verdict(tens, twenties, tens)).toBe('back-to-usual');
    // Better than before, and still worse than usual.
    expect(
      verdict(
        tens,
        tens.map(n => n + 20),
        twenties,
      ),
    ).toBe('back-to-usual');
  });

  it('is inconclusive without a clear difference, and unknown of too few', () => {
    expect(verdict(twenties, tens, tens)).toBe('inconclusive');
    expect(verdict(tens, tens, [1, 2, 3])).toBe('unknown');
    expect(verdict([1], tens, twenties)).toBe('unknown');
  });

  it('tells both differences', () => {
    const { difference, againstUsual } = experimentOutcome(
      { usual: tens, before: twenties, after: tens },
      options,
    );
    expect(difference.difference).toMatchObject({ value: -10, n: 8 });
    expect(againstUsual.difference).toMatchObject({ value: 0 });
  });
});
