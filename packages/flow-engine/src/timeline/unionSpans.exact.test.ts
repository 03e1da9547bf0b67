import { unionSpans } from './unionSpans';

describe('unionSpans', () => {
  it('joins what overlaps or touches and drops what is empty', () => {
    expect(
      unionSpans([
        { from: 7, to: 9 },
        { from: 1, to: 3 },
        { from: 3, to: 5 },
        { from: 2, to: 4 },
        { from: 6, to: 6 },
        { from: 6.5, to: 6 },
      ]),
    ).toEqual([
      { from: 1, to: 5 },
      { from: 7, to: 9 },
    ]);
  });

  it('takes in all that follows one without end', () => {
    expect(
      unionSpans([
        { from: 1, to: 3 },
        { from: 2, to: null },
        { from: 5, to: 6 },
        { from: 7, to: null },
      ]),
    ).toEqual([{ from: 1, to: null }]);
    expect(unionSpans([])).toEqual([]);
  });
});
