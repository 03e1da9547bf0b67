import { RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { CellPlace } from './matrixMoves';
import { CELL, DrawnPlaces, drawnPlaces, scrolledTo } from './matrixWindow';
import { HEAD } from './useMatrixClasses';

/** What of a matrix is drawn, as it is scrolled. */
export interface MatrixWindow {
  readonly scroller: RefObject<HTMLDivElement>;
  readonly rows: DrawnPlaces;
  readonly columns: DrawnPlaces;
  /** Rows that are seen at once. */
  readonly page: number;
  /** Scrolls as little as makes a cell seen; or so that it is in the middle. */
  show(place: CellPlace, where?: 'near' | 'middle'): void;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const UNMEASURED: Place = { left: 0, top: 0, width: 0, height: 0 };

/** Follows what is seen of a matrix of so many parties. */
export function useMatrixWindow(count: number): MatrixWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(UNMEASURED);

  const look = useCallback(() => {
    if (scroller.current) {
      setPlace(placeOf(scroller.current));
    }
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (!element) {
      return undefined;
    }
    // The page is laid out by then, and need not be only to be measured.
    let frame = requestAnimationFrame(look);
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', later, { passive: true });
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(later);
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', later);
      observer?.disconnect();
    };
  }, [look, count]);

  const show = useCallback<MatrixWindow['show']>(
    ([row, column], where = 'near') => {
      const element = scroller.current;
      if (!element) {
        return;
      }
      const { left, top, width, height } = placeOf(element);
      if (where === 'middle') {
        element.scrollLeft = (column + 0.5) * CELL.width - width / 2;
        element.scrollTop = (row + 0.5) * CELL.height - height / 2;
      } else {
        element.scrollLeft = scrolledTo(column, left, width, CELL.width);
        element.scrollTop = scrolledTo(row, top, height, CELL.height);
      }
      look();
    },
    [look],
  );
  const { left, top, width, height } = place;
  return {
    scroller,
    rows: drawnPlaces(top, height, CELL.height, count),
    columns: drawnPlaces(left, width, CELL.width, count),
    page: Math.max(1, Math.floor(height / CELL.height) - 1),
    show,
  };
}

/** Where cells are seen: without the names, which stay. */
function placeOf(element: HTMLElement): Place {
  const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
  const names = element.querySelector('th')?.offsetWidth || HEAD.width;
  return {
    left: scrollLeft,
    top: scrollTop,
    width: Math.max(0, clientWidth - names),
    height: Math.max(0, clientHeight - HEAD.height),
  };
}
