import { memo, useMemo } from 'react';
import { CellTone } from './cellTones';
import { DrawnPlaces } from './matrixWindow';
import { MatrixClasses } from './useMatrixClasses';

/** A cell of the matrix, ready to be drawn. */
export interface MatrixCell {
  readonly label: string;
  readonly tone: CellTone;
  /** What is written in it, where there is a delay to open. */
  readonly text?: string;
}

/** Makes the cells of a row, of some of its columns. */
export type CellsOf = (
  row: number,
  columns: DrawnPlaces,
) => readonly MatrixCell[];

/** Whom one party waits for: drawn anew only where the key leaves it or comes to it, or other columns are seen. */
export const MatrixRow = memo(function OneRow(props: {
  place: number;
  title: string;
  first: number;
  end: number;
  cellsOf: CellsOf;
  /** Column that the Tab key reaches, where it is in this row. */
  current?: number;
  classes: MatrixClasses;
}) {
  const { place, title, first, end, cellsOf, current, classes } = props;
  const cells = useMemo(
    () => cellsOf(place, { first, end }),
    [cellsOf, place, first, end],
  );
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" aria-colindex={1} className={classes.head} title={title}>
        {title}
      </th>
      <td aria-hidden />
      {cells.map(({ label, tone, text }, n) => (
        <td
          key={first + n}
          role="gridcell"
          aria-colindex={first + n + 2}
          data-cell={`${place} ${first + n}`}
          tabIndex={current === first + n ? 0 : -1}
          className={
            text === undefined
              ? classes.cell
              : `${classes.cell} ${classes.opens}`
          }
          style={tone}
          aria-label={label}
        >
          {text}
        </td>
      ))}
      <td aria-hidden />
    </tr>
  );
});
