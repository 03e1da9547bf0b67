import { graphGeometry } from './graphGeometry';

/** Two columns, of one and of three. */
const LAYOUT = {
  places: new Map([
    ['a', { column: 0, row: 0 }],
    ['b', { column: 1, row: 0 }],
    ['c', { column: 1, row: 1 }],
    ['d', { column: 1, row: 2 }],
  ]),
  columns: 2,
  rows: 3,
};

describe('graphGeometry', () => {
  it('fills the room, with a column in the middle of its height', () => {
    const { width, height, nodeWidth, gap, at } = graphGeometry(
      LAYOUT,
      760,
      false,
    );
    // 760 less 18 on each side, two boxes of 190 and what is left between.
    expect([width, nodeWidth, gap]).toEqual([760, 190, 344]);
    // 3 rows of 62, with 18 above and below.
    expect(height).toBe(222);
    expect(at({ column: 0, row: 0 })).toEqual({ x: 18, y: 18 + 62 + 11 });
    expect(at({ column: 1, row: 0 })).toEqual({ x: 552, y: 18 + 11 });
  });

  it('is wider than little room, and deeper for lines that go back', () => {
    const { width, height, nodeWidth, gap } = graphGeometry(LAYOUT, 200, true);
    expect([nodeWidth, gap, width]).toEqual([96, 74, 302]);
    expect(height).toBe(252);
  });

  it('leads from the right of who waits to the left of whom it waits for', () => {
    const { lineOf } = graphGeometry(LAYOUT, 760, false);
    expect(lineOf({ from: 'a', to: 'c' })).toEqual({
      x1: 208,
      y1: 111,
      x2: 545,
      y2: 111,
    });
  });
});
