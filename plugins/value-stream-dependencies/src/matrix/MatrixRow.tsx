import { memo, useMemo } from 'react';
import { CellTone } from './cellTones';
import { MatrixClasses } from './useMatrixClasses';

/** A cell of the matrix, ready to be drawn. */
export interface MatrixCell {
  readonly to: string;
  readonly label: string;
  readonly tone: CellTone;
  /** What is written in it, where there is a delay to open. */
  readonly text?: string;
}

/** Whom one party waits for: drawn anew only where the key leaves it or comes to it. */
export const MatrixRow = memo(function OneRow(props: {
  place: number;
  title: string;
  from: string;
  cellsOf: (from: string) => readonly MatrixCell[];
  /** Column that the Tab key reaches, where it is in this row. */
  current?: number;
  classes: MatrixClasses;
}) {
  const { place, title, from, cellsOf, current, classes } = props;
  const cells = useMemo(() => cellsOf(from), [cellsOf, from]);
  return (
    <tr>
      <th scope="row" className={classes.head} title={title}>
        {title}
      </th>
      {cells.map(({ to, label, tone, text }, column) => (
        <td
          key={to}
          role="gridcell"
          data-cell={`${place} ${column}`}
          tabIndex={current === column ? 0 : -1}
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
    </tr>
  );
});
