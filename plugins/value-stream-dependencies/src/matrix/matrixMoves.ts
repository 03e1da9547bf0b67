/** A cell by row and column. */
export type CellPlace = readonly [row: number, column: number];

/** The cell that an event is about. */
export function cellOf(target: EventTarget): CellPlace | undefined {
  const place = (target as Element)
    .closest?.('[data-cell]')
    ?.getAttribute('data-cell');
  if (!place) {
    return undefined;
  }
  const [row, column] = place.split(' ').map(Number);
  return [row, column];
}

/** Which cell a key goes to from one of them; undefined for other keys. */
export function nextCell(
  key: string,
  [row, column]: CellPlace,
  last: number,
): CellPlace | undefined {
  const moves: Readonly<Record<string, CellPlace>> = {
    ArrowUp: [Math.max(0, row - 1), column],
    ArrowDown: [Math.min(last, row + 1), column],
    ArrowLeft: [row, Math.max(0, column - 1)],
    ArrowRight: [row, Math.min(last, column + 1)],
    Home: [row, 0],
    End: [row, last],
  };
  return moves[key];
}
