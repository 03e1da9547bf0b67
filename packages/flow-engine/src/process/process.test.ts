import { day, DAY } from '../__testUtils__/history';
import {
  activityCounts,
  caseDurations,
  meanArrivalGap,
  timeUntilNext,
} from './caseFigures';
import { describeSample } from './describeSample';
import { directlyFollows } from './directlyFollows';
import { rework } from './rework';
import { tracesOf } from './Trace';
import { variants, variantsCovering } from './variants';

/* 1: a0 b2 c3   2: a1 b2 b4 c9   3: a5 b6 c7 */
const traces = tracesOf(
  [
    ['1', 'c', 3],
    ['1', 'a', 0],
    ['1', 'b', 2],
    ['2', 'a', 1],
    ['2', 'b', 2],
    ['2', 'b', 4],
    ['2', 'c', 9],
    ['3', 'a', 5],
    ['3', 'b', 6],
    ['3', 'c', 7],
  ].map(([caseId, activity, on]) => ({
    caseId: String(caseId),
    activity: String(activity),
    at: day(Number(on)),
  })),
);

describe('a log of events', () => {
  it('has directly-follows edges with counts and durations', () => {
    expect(
      directlyFollows(traces).map(({ from, to, count, duration }) => [
        from + to,
        count,
        duration.mean / DAY,
        duration.p50 / DAY,
      ]),
    ).toEqual([
      ['ab', 3, 4 / 3, 1],
      ['bc', 3, 7 / 3, 1],
      ['bb', 1, 2, 2],
    ]);
    // Of 2, 1 and 1 days the sample deviation is √(1/3) days.
    expect(directlyFollows(traces)[0].duration.deviation! / DAY).toBeCloseTo(
      Math.sqrt(1 / 3),
      12,
    );
    expect(directlyFollows(traces)[2].duration).not.toHaveProperty('deviation');
  });

  it('has variants with their share, and the fewest that cover most cases', () => {
    const found = variants(traces);
    expect(found).toEqual([
      {
        activities: ['a', 'b', 'c'],
        count: 2,
        share: 2 / 3,
        caseIds: ['1', '3'],
      },
      {
        activities: ['a', 'b', 'b', 'c'],
        count: 1,
        share: 1 / 3,
        caseIds: ['2'],
      },
    ]);
    expect(variantsCovering(found, 0.5)).toBe(1);
    expect(variantsCovering(found, 0.8)).toBe(2);
    expect(variantsCovering([], 0.8)).toBe(0);
  });

  it('has rework where an activity happens again in a case', () => {
    expect(rework(traces)).toEqual({ casesOf: new Map([['b', 1]]), cases: 1 });
  });

  it('has counts, durations of cases and gaps between them', () => {
    const { all, first, last } = activityCounts(traces);
    expect(all.get('b')).toBe(4);
    expect([...first]).toEqual([['a', 3]]);
    expect([...last]).toEqual([['c', 3]]);
    expect(caseDurations(traces).map(ms => ms / DAY)).toEqual([3, 8, 2]);
    expect(meanArrivalGap(traces)! / DAY).toBe(2.5);
    expect(meanArrivalGap([])).toBeUndefined();
    expect(timeUntilNext(traces).get('b')).toMatchObject({
      n: 4,
      sum: 9 * DAY,
    });
    expect(timeUntilNext(traces).has('c')).toBe(false);
  });

  it('orders edges by count, then by their names', () => {
    const ways = ['x y', 'x y', 'c d', 'b z', 'b a', 'a z', 'b m'];
    const log = tracesOf(
      ways.flatMap((way, i) =>
        way.split(' ').map((activity, n) => ({
          caseId: String(i),
          activity,
          at: day(n),
        })),
      ),
    );
    const names = (given: typeof log) =>
      directlyFollows(given).map(({ from, to }) => from + to);
    expect(names(log)).toEqual(['xy', 'az', 'ba', 'bm', 'bz', 'cd']);
    expect(names([...log].reverse())).toEqual(names(log));
  });

  it('orders variants by count, then by their names', () => {
    const log = (...ways: string[]) =>
      tracesOf(
        ways.flatMap((way, i) =>
          [...way].map((activity, n) => ({
            caseId: String(i),
            activity,
            at: day(n),
          })),
        ),
      );
    const names = (...ways: string[]) =>
      variants(log(...ways)).map(({ activities }) => activities.join(''));
    expect(names('c', 'b', 'a', 'z', 'z')).toEqual(['z', 'a', 'b', 'c']);
    expect(names('z', 'a', 'c', 'z', 'b')).toEqual(['z', 'a', 'b', 'c']);
  });

  it('covers a share with the fewest variants, exactly as many as it takes', () => {
    const of = (...counts: number[]) =>
      counts.map(count => ({ activities: [], count, share: 0, caseIds: [] }));
    expect(variantsCovering(of(4, 1), 0.8)).toBe(1);
    expect(variantsCovering(of(3, 1, 1), 0.8)).toBe(2);
    expect(variantsCovering(of(3, 1, 1), 0)).toBe(0);
    expect(variantsCovering(of(3, 1, 1), 1)).toBe(3);
    expect(variantsCovering(of(3, 1, 1), 1.5)).toBe(3);
  });

  it('has nothing to say of cases without events', () => {
    const withEmpty = [{ caseId: '0', events: [] }, ...traces];
    expect(caseDurations(withEmpty)).toEqual(caseDurations(traces));
    expect(activityCounts(withEmpty)).toEqual(activityCounts(traces));
    expect(meanArrivalGap(withEmpty)).toBe(meanArrivalGap(traces));
    expect(directlyFollows(withEmpty)).toEqual(directlyFollows(traces));
  });

  it('has a mean gap from two cases on, in whatever order they are given', () => {
    expect(meanArrivalGap(traces.slice(0, 1))).toBeUndefined();
    expect(meanArrivalGap(traces.slice(0, 2))! / DAY).toBe(1);
    expect(meanArrivalGap([traces[2], traces[0], traces[1]])! / DAY).toBe(2.5);
  });

  it('summarises a sample', () => {
    // Deviations −2, −1, 0, 1, 2: √(10 ÷ 4).
    expect(describeSample([5, 1, 4, 2, 3])).toEqual({
      n: 5,
      sum: 15,
      mean: 3,
      min: 1,
      p50: 3,
      p85: 4.4,
      max: 5,
      deviation: Math.sqrt(2.5),
    });
    expect(() => describeSample([])).toThrow(RangeError);
  });
});
