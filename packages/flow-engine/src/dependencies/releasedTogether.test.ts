import fc from 'fast-check';
import { releasedTogether } from './releasedTogether';
import { chanceOfSharing, daySet, sharedDays, unionDays } from './sharedDays';

const days = (...list: number[]) => daySet(list, 100, 190);

describe('sharedDays', () => {
  it('counts the days of a window, each once, that two have in common', () => {
    const one = days(99, 100, 101, 101, 131, 132, 189, 190);
    expect(one.size).toBe(5);
    expect(sharedDays(one, days(100, 132, 133, 189))).toBe(3);
    expect(sharedDays(one, days())).toBe(0);
    expect(unionDays([one, days(102, 132)], 100, 190).size).toBe(6);
  });

  it('is the number of days in both, whatever the days', () => {
    const some = fc.array(fc.integer({ min: 90, max: 200 }));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const inWindow = (list: number[]) =>
          new Set(list.filter(day => day >= 100 && day < 190));
        const both = [...inWindow(a)].filter(day => inWindow(b).has(day));
        expect(sharedDays(days(...a), days(...b))).toBe(both.length);
      }),
    );
  });
});

describe('chanceOfSharing', () => {
  it('is that of drawing as many marked ones without putting back', () => {
    // 2 of 4 days each: all pairs of days are 6, one has both, four have one, one none.
    expect(chanceOfSharing(2, 2, 2, 4)).toBeCloseTo(1 / 6);
    expect(chanceOfSharing(1, 2, 2, 4)).toBeCloseTo(5 / 6);
    expect(chanceOfSharing(0, 2, 2, 4)).toBeCloseTo(1);
    // 3 of 4 and 3 of 4 share two at least, whatever they do.
    expect(chanceOfSharing(2, 3, 3, 4)).toBeCloseTo(1);
    expect(chanceOfSharing(3, 3, 3, 4)).toBeCloseTo(1 / 4);
  });
});

describe('releasedTogether', () => {
  const every = (step: number, from = 100) =>
    Array.from(
      { length: Math.ceil((190 - from) / step) },
      (_, n) => from + n * step,
    );

  it('tells support and confidence of two that release on the same days', () => {
    // 9 days of 90 and 10, of which 8 in common; one is to be expected.
    const own = days(...every(10));
    const other = days(...every(10).slice(0, 8), 105, 115);
    expect(releasedTogether(own, other, 90, 1)).toMatchObject({
      support: 8,
      days: 9,
      otherDays: 10,
      confidence: 8 / 9,
      expected: 1,
    });
  });

  it('finds nothing in two that release every day, or on few days in common', () => {
    const daily = days(...every(1));
    expect(releasedTogether(daily, daily, 90, 1)).toBeUndefined();
    expect(releasedTogether(days(...every(10)), daily, 90, 1)).toBeUndefined();
    expect(
      releasedTogether(days(100, 150), days(100, 150), 90, 1),
    ).toBeUndefined();
    expect(releasedTogether(days(), days(), 0, 1)).toBeUndefined();
  });

  it('asks for more where more pairs are looked at', () => {
    // 3 of 3 days in common out of 90: one in 117,480.
    const own = days(100, 120, 140);
    expect(chanceOfSharing(3, 3, 3, 90)).toBeCloseTo(1 / 117_480, 9);
    expect(releasedTogether(own, own, 90, 1_000)).toBeDefined();
    expect(releasedTogether(own, own, 90, 2_000)).toBeUndefined();
  });
});
