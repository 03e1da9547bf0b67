import { courseOf } from './courseOf';

describe('courseOf', () => {
  it('sums up each part of the window, its beginning included and its end not', () => {
    const delays = {
      doneAt: [9, 10, 14, 15, 29.9, 30],
      delayMs: [100, 1, 2, 4, 8, 100],
    };
    const none = { doneAt: [], delayMs: [] };
    expect(courseOf(delays, { from: 10, to: 30 }, 4)).toEqual([3, 4, 0, 8]);
    expect(courseOf(none, { from: 10, to: 30 }, 2)).toEqual([0, 0]);
  });
});
