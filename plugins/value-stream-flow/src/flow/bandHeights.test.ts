import { bandHeights } from './bandHeights';

describe('bandHeights', () => {
  it('takes what is beyond a stage off it, the last stage first', () => {
    expect(
      bandHeights(
        ['Ready', 'Work', 'Done'],
        [
          [5, 3, 0],
          [6, 4, 3],
        ],
      ),
    ).toEqual([
      { name: 'Done', heights: [0, 3] },
      { name: 'Work', heights: [3, 1] },
      { name: 'Ready', heights: [2, 2] },
    ]);
  });

  it('leaves out a stage in which nothing ever stood', () => {
    expect(bandHeights(['Ready', 'Work'], [[2, 0]])).toEqual([
      { name: 'Ready', heights: [2] },
    ]);
  });
});
