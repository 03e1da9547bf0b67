import { bandHeights } from './bandHeights';

const stage = (name: string) => ({ id: name.toLowerCase(), name });

describe('bandHeights', () => {
  it('takes what is beyond a stage off it, the last stage first', () => {
    expect(
      bandHeights(
        [stage('Ready'), stage('Work'), stage('Done')],
        [
          [5, 3, 0],
          [6, 4, 3],
        ],
      ),
    ).toEqual([
      { id: 'done', name: 'Done', heights: [0, 3] },
      { id: 'work', name: 'Work', heights: [3, 1] },
      { id: 'ready', name: 'Ready', heights: [2, 2] },
    ]);
  });

  it('leaves out a stage in which nothing ever stood', () => {
    expect(bandHeights([stage('Ready'), stage('Work')], [[2, 0]])).toEqual([
      { id: 'ready', name: 'Ready', heights: [2] },
    ]);
  });
});
