/** A cell by row and column. */
export type CellPlace = readonly [row: number, column: number];

/** A key that was pressed in the matrix. */
export type MatrixKey = Pick<KeyboardEvent, 'key'> &
  Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>>;

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

/**
 * Which cell a key goes to from one of them; undefined for other keys. With
 * Ctrl an arrow goes to the next delay in its direction, and stays where there
 * is none.
 *
 * @param page - rows that Page Up and Page Down go over
 * @param hasDelay - tells the cells with a delay
 */
export function nextCell(
  { key, ctrlKey, metaKey }: MatrixKey,
  [row, column]: CellPlace,
  last: number,
  page: number,
  hasDelay: (place: CellPlace) => boolean,
): CellPlace | undefined {
  const far = ctrlKey || metaKey;
  const within = (place: number) => Math.min(last, Math.max(0, place));
  const go = (down: number, right: number): CellPlace => {
    if (!far) {
      return [within(row + down), within(column + right)];
    }
    let place: CellPlace = [row + down, column + right];
    while (place.every(one => one >= 0 && one <= last)) {
      if (hasDelay(place)) {
        return place;
      }
      place = [place[0] + down, place[1] + right];
    }
    return [row, column];
  };
  switch (key) {
    case 'ArrowUp':
      return go(-1, 0);
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowLeft':
      return go(0, -1);
    case 'ArrowRight':
      return go(0, 1);
    case 'Home':
      return [far ? 0 : row, 0];
    case 'End':
      return [far ? last : row, last];
    case 'PageUp':
      return [within(row - page), column];
    case 'PageDown':
      return [within(row + page), column];
    default:
      return undefined;
  }
}
