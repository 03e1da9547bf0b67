import { roundTicks } from './roundTicks';

describe('roundTicks', () => {
  it.each<[number, number, number[]]>([
    [10, 5, [0, 2, 4, 6, 8, 10]],
    [25, 5, [0, 5, 10, 15, 20, 25]],
    [0.9, 5, [0, 0.2, 0.4, 0.6, 0.8]],
    [3, 3, [0, 1, 2, 3]],
    [0, 5, [0]],
  ])('goes up to %d in about %d steps', (greatest, count, ticks) => {
    expect(roundTicks(greatest, count)).toEqual(ticks);
  });
});
