import { cellOf, CellPlace, MatrixKey, nextCell } from './matrixMoves';

/** Of ten parties, who waits for whom. */
const delays = new Set(['0 7', '4 3', '8 3']);
const hasDelay = (place: CellPlace) => delays.has(place.join(' '));
const from = (pressed: MatrixKey) => nextCell(pressed, [0, 3], 9, 4, hasDelay);

describe('nextCell', () => {
  it('goes by arrows, stays at the edges, and goes to the ends of a row', () => {
    expect(
      ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map(
        key => from({ key }),
      ),
    ).toEqual([
      [0, 3],
      [1, 3],
      [0, 2],
      [0, 4],
      [0, 0],
      [0, 9],
    ]);
    expect(from({ key: 'a' })).toBeUndefined();
  });

  it('goes over a page of rows', () => {
    expect(from({ key: 'PageDown' })).toEqual([4, 3]);
    expect(from({ key: 'PageUp' })).toEqual([0, 3]);
  });

  it('goes to the next delay with Ctrl, and to the first and the last cell', () => {
    const far = (key: string) => from({ key, ctrlKey: true });
    expect(far('ArrowRight')).toEqual([0, 7]);
    expect(far('ArrowDown')).toEqual([4, 3]);
    expect(far('ArrowLeft')).toEqual([0, 3]);
    expect(far('Home')).toEqual([0, 0]);
    expect(far('End')).toEqual([9, 9]);
    expect(
      nextCell({ key: 'ArrowDown', metaKey: true }, [4, 3], 9, 4, hasDelay),
    ).toEqual([8, 3]);
  });
});

describe('cellOf', () => {
  it('tells the cell that something lies in', () => {
    document.body.innerHTML =
      '<table><tr><td data-cell="2 5"><b>7 d</b></td><th>x</th></tr></table>';
    expect(cellOf(document.querySelector('b')!)).toEqual([2, 5]);
    expect(cellOf(document.querySelector('th')!)).toBeUndefined();
  });
});
