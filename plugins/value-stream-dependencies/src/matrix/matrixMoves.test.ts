import { cellOf, nextCell } from './matrixMoves';

describe('nextCell', () => {
  it('goes by arrows, stays at the edges, and goes to the ends of a row', () => {
    const from = (key: string) => nextCell(key, [0, 3], 3);
    expect(
      ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map(
        from,
      ),
    ).toEqual([
      [0, 3],
      [1, 3],
      [0, 2],
      [0, 3],
      [0, 0],
      [0, 3],
    ]);
    expect(from('a')).toBeUndefined();
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
