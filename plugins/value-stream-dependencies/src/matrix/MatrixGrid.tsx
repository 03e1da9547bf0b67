import { KeyboardEvent, useEffect, useRef, useState } from 'react';
import { usePreparedWords } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { cellOf, CellPlace, nextCell } from './matrixMoves';
import { MatrixRow } from './MatrixRow';
import { CELL, DrawnPlaces, nearestDrawn } from './matrixWindow';
import { MatrixCells } from './useMatrixCells';
import { MatrixClasses } from './useMatrixClasses';
import { MatrixWindow } from './useMatrixWindow';

const placesOf = ({ first, end }: DrawnPlaces) =>
  Array.from({ length: end - first }, (_, n) => first + n);

/** The cells that are seen, of all; keys go over all of them. */
export function MatrixGrid(props: {
  cells: MatrixCells;
  window: MatrixWindow;
  classes: MatrixClasses;
}) {
  const { cells, window, classes } = props;
  const { refs, titleOf, delayOf, cellsOf } = cells;
  const { scroller, rows, columns, page, show } = window;
  const { format, openEdge } = useDependencyContext();
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  const [at, setAt] = useState<CellPlace>([0, 1]);
  const table = useRef<HTMLTableElement>(null);
  /** A cell that a key goes to, and that may only be drawn once it is scrolled to. */
  const goingTo = useRef<CellPlace>();
  const last = refs.length - 1;
  const current = nearestDrawn(at, rows, columns);

  useEffect(() => {
    const cell =
      goingTo.current &&
      table.current?.querySelector<HTMLElement>(
        `[data-cell="${goingTo.current.join(' ')}"]`,
      );
    if (cell) {
      goingTo.current = undefined;
      cell.focus({ preventScroll: true });
    }
  });

  const open = ([row, column]: CellPlace): boolean => {
    const opens = delayOf([row, column]) !== undefined;
    if (opens) {
      openEdge({ from: refs[row], to: refs[column] });
    }
    return opens;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell) {
      return;
    }
    const next = nextCell(
      event,
      cell,
      last,
      page,
      place => delayOf(place) !== undefined,
    );
    if (next) {
      event.preventDefault();
      goingTo.current = next;
      setAt(next);
      show(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && open(cell)) {
      event.preventDefault();
    }
  };

  return (
    <div ref={scroller} className={classes.scroll}>
      <table
        ref={table}
        role="grid"
        className={classes.table}
        aria-label={t('matrix.label', { value: format.number(refs.length, 0) })}
        aria-rowcount={refs.length + 1}
        aria-colcount={refs.length + 1}
        onFocus={event => {
          const cell = cellOf(event.target);
          if (cell) setAt(cell);
        }}
        onKeyDown={onKeyDown}
        onClick={event => {
          const cell = cellOf(event.target);
          if (cell) open(cell);
        }}
      >
        <colgroup>
          <col className={classes.names} />
          <col style={{ width: columns.first * CELL.width }} />
          {placesOf(columns).map(column => (
            <col key={column} style={{ width: CELL.width }} />
          ))}
          <col style={{ width: (refs.length - columns.end) * CELL.width }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              aria-colindex={1}
              className={`${classes.head} ${classes.corner}`}
            >
              {t('matrix.rows')}
            </th>
            <td aria-hidden />
            {placesOf(columns).map(column => (
              <th
                key={column}
                scope="col"
                aria-colindex={column + 2}
                className={classes.up}
              >
                <span title={titleOf(refs[column])}>
                  {titleOf(refs[column])}
                </span>
              </th>
            ))}
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          <Room height={rows.first * CELL.height} />
          {placesOf(rows).map(row => (
            <MatrixRow
              key={refs[row]}
              place={row}
              title={titleOf(refs[row])}
              first={columns.first}
              end={columns.end}
              cellsOf={cellsOf}
              current={current[0] === row ? current[1] : undefined}
              classes={classes}
            />
          ))}
          <Room height={(refs.length - rows.end) * CELL.height} />
        </tbody>
      </table>
    </div>
  );
}

/** In place of rows that are not seen. */
function Room({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden>
      <td aria-hidden style={{ height }} />
    </tr>
  ) : null;
}
