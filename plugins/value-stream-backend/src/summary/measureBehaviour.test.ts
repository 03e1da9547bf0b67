import { judge } from './measureBehaviour';
import { usualGapMs } from './usualGapMs';

const WEEK = 7 * 24 * 60 * 60 * 1000;
const weeks = (...values: number[]) =>
  values.map((value, i) => ({ from: i * WEEK, value }));
const at = (week: number) => new Date(week * WEEK).toISOString();

describe('a stream against its own past', () => {
  it('is unknown below six weeks', () => {
    expect(judge(weeks(1, 2, 3, 4, 5))).toEqual({ verdict: 'unknown', n: 5 });
  });

  it('is as usual within its limits', () => {
    // Moving ranges are all 2: 5 ± 2.66 × 2.
    const found = judge(weeks(4, 6, 4, 6, 4, 6));
    expect(found).toMatchObject({ verdict: 'usual', n: 6, mean: 5 });
    expect(found.upper).toBeCloseTo(10.32);
    expect(found.lower).toBe(0);
  });

  it('is above where its last week lies outside', () => {
    // Mean 3.7, mean moving range 3: 11.68; 30 of the tenth week is outside.
    expect(judge(weeks(...Array(9).fill(3), 30))).toMatchObject({
      verdict: 'above',
      rule: 'outside',
      since: at(9),
    });
    expect(judge(weeks(...Array(9).fill(3), 30, 3)).verdict).toBe('usual');
  });

  it('is below since the first week of a run', () => {
    // 8 weeks of 6 and 5 by turns, then 8 of 4 and 3: the mean is 4.5.
    const values = [6, 5, 6, 5, 6, 5, 6, 5, 4, 3, 4, 3, 4, 3, 4, 3];
    expect(judge(weeks(...values))).toMatchObject({
      verdict: 'below',
      rule: 'run',
      since: at(8),
      mean: 4.5,
    });
  });
});

describe('what pause of a source is usual', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('is a long weekend at least, and so where nothing is known', () => {
    expect(usualGapMs([])).toBe(4 * DAY);
    expect(usualGapMs([1, 2, 3, 27])).toBe(4 * DAY);
  });

  it('is three times what 95 % of its pauses do not exceed', () => {
    // A fact every 48 hours: three times two days.
    expect(usualGapMs([0, 48, 96, 144])).toBe(6 * DAY);
  });
});
