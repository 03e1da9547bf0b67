import { courseOf } from './courseOf';

describe('courseOf', () => {
  it('sums up each part of the window, its beginning included and its end not', () => {
    const delays = [
      [9, 100],
      [10, 1],
      [14, 2],
      [15, 4],
      [29.9, 8],
      [30, 100],
    ].map(([doneAt, delayMs]) => ({ doneAt, delayMs }));
    expect(courseOf(delays, { from: 10, to: 30 }, 4)).toEqual([3, 4, 0, 8]);
    expect(courseOf([], { from: 10, to: 30 }, 2)).toEqual([0, 0]);
  });
});
