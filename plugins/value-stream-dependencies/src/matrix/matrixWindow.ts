import { CellPlace } from './matrixMoves';

/** Cells of all of the matrix are as large as these, in pixels. */
export const CELL = { width: 46, height: 30 };

/** Beside what is seen so many cells are drawn on each side, so that scrolling finds them there. */
const BESIDE = 4;
/** Where nothing can be measured. */
const UNMEASURED = 40;

/** Places that are drawn: from the first up to, and without, the end. */
export interface DrawnPlaces {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows or columns that are drawn, of those that are there.
 *
 * @param scrolled - how far, in pixels
 * @param room - pixels in which they are seen; 0 where that is not known
 * @param size - pixels of each
 */
export function drawnPlaces(
  scrolled: number,
  room: number,
  size: number,
  count: number,
): DrawnPlaces {
  if (room <= 0) {
    return { first: 0, end: Math.min(count, UNMEASURED) };
  }
  const first = Math.floor(scrolled / size) - BESIDE;
  const end = Math.ceil((scrolled + room) / size) + BESIDE;
  const last = Math.max(0, Math.min(count, end));
  return { first: Math.max(0, Math.min(first, last)), end: last };
}

/**
 * How far to scroll so that a place is wholly seen; as far as it is where it
 * is already.
 */
export function scrolledTo(
  place: number,
  scrolled: number,
  room: number,
  size: number,
): number {
  if (room <= 0) {
    return scrolled;
  }
  const from = place * size;
  return Math.min(from, Math.max(scrolled, from + size - room));
}

/** A cell within what is drawn: itself, or the nearest. */
export function nearestDrawn(
  [row, column]: CellPlace,
  rows: DrawnPlaces,
  columns: DrawnPlaces,
): CellPlace {
  const within = (place: number, { first, end }: DrawnPlaces) =>
    Math.min(Math.max(place, first), Math.max(first, end - 1));
  return [within(row, rows), within(column, columns)];
}
