import { compareExports } from './compareExports';

const facts = (...lines: string[]) => new Map([['activity', lines]]);

describe('compareExports', () => {
  it('finds nothing where the order alone differs', () => {
    expect(compareExports(facts('a', 'b'), facts('b', 'a'))).toEqual([]);
  });

  it('tells what was lost from what is there twice', () => {
    expect(compareExports(facts('a', 'b'), facts('b', 'b'))).toEqual([
      'activity: 1 lost, a',
      'activity: 1 too many, b',
    ]);
  });

  it('does not pass for want of anything to compare', () => {
    expect(compareExports(facts(), facts())).toEqual([
      'activity: nothing to compare with',
    ]);
  });
});
