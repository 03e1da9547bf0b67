import { inkOf } from './inkOf';

const line = (y: number) => ({ x1: 0, y1: y, x2: 100, y2: y });

describe('inkOf', () => {
  it('draws lines that look the same as one, with a head each', () => {
    const [ink, ...others] = inkOf([
      { line: line(10), color: 'black', thickness: 2 },
      { line: line(20), color: 'black', thickness: 2 },
    ]);
    expect(others).toEqual([]);
    expect(ink).toEqual({
      key: 'black 2 ',
      color: 'black',
      thickness: 2,
      dashes: undefined,
      // Level from end to end, bent in the middle.
      lines: 'M0,10 C50,10 50,10 100,10M0,20 C50,20 50,20 100,20',
      // 7 long, and 2 * 7 / 1.6 high, where the line is thin.
      tips: 'M98,5.625 l7,4.375 l-7,4.375 zM98,15.625 l7,4.375 l-7,4.375 z',
    });
  });

  it('keeps lines of another colour, thickness or kind apart', () => {
    const one = { line: line(10), color: 'black', thickness: 2 };
    expect(
      inkOf([
        one,
        { ...one, color: 'orange' },
        { ...one, thickness: 3 },
        { ...one, dashes: '4 2' },
        one,
      ]).map(({ key }) => key),
    ).toEqual(['black 2 ', 'orange 2 ', 'black 3 ', 'black 2 4 2']);
  });
});
