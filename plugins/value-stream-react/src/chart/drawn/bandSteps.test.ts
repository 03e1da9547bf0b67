import { bandSteps } from './bandSteps';

const day = (at: number, known = true) => ({ at, name: `Day ${at}`, known });

describe('bandSteps', () => {
  it('begins with the window and makes one step of days alike', () => {
    const bands = [
      { id: 'done', name: 'Done', heights: [0, 1, 1, 2] },
      { id: 'build', name: 'Build', heights: [3, 2, 2, 2] },
    ];
    expect(
      bandSteps(
        { from: 0, to: 4 },
        [1, 2, 3, 4].map(at => day(at)),
        bands,
      ),
    ).toEqual([
      { at: 0, heights: [0, 3] },
      { at: 1, heights: [0, 3] },
      { at: 3, heights: [1, 2] },
      { at: 4, heights: [2, 2] },
    ]);
  });

  it('gives unknown days no height, and ends with the window', () => {
    expect(
      bandSteps(
        { from: 0, to: 1.5 },
        [day(1, false), day(2)],
        [{ id: 'done', name: 'Done', heights: [9, 4] }],
      ),
    ).toEqual([
      { at: 0, heights: [0] },
      { at: 1, heights: [0] },
      { at: 1.5, heights: [4] },
    ]);
  });

  it('makes no step where there is no day', () => {
    expect(bandSteps({ from: 0, to: 1 }, [], [])).toEqual([]);
  });
});
