import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

/** Rows that a table shows. @public */
export const MOST_ROWS = 200;

const useStyles = makeStyles(
  theme => ({
    scroll: {
      overflow: 'auto',
      maxHeight: 480,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    cell: {
      padding: theme.spacing(0.75, 1.5, 0.75, 0),
      verticalAlign: 'top',
      background: 'none',
      fontSize: theme.typography.body2.fontSize,
      fontVariantNumeric: 'tabular-nums',
    },
    number: { textAlign: 'right', whiteSpace: 'nowrap' },
    wide: { minWidth: 120 },
  }),
  { name: 'ValueStreamDataTable' },
);

/** One column: its name, and whether it holds numbers. @public */
export interface DataColumn {
  readonly name: string;
  readonly number?: boolean;
}

/** @public */
export interface DataTableProps {
  readonly label: string;
  /** What is said where there are no rows. */
  readonly none: string;
  /** What is said of the rows that are not shown. */
  readonly more: (count: number) => string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** How many rows there are, where only the first of them are given. */
  readonly total?: number;
}

/**
 * A table that scrolls by itself; at most 200 rows, and how many more there are.
 *
 * @public
 */
export function DataTable(props: DataTableProps) {
  const { label, columns, rows, total = rows.length } = props;
  const classes = useStyles();
  if (rows.length === 0) {
    return <Typography variant="body2">{props.none}</Typography>;
  }
  const classOf = (column: DataColumn) =>
    `${classes.cell} ${column.number ? classes.number : classes.wide}`;
  return (
    <div
      className={classes.scroll}
      // It scrolls, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column.name} className={classOf(column)}>
                {column.name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, MOST_ROWS).map((cells, row) => (
            <TableRow key={row}>
              {cells.map((cell, place) => (
                <TableCell
                  key={columns[place].name}
                  className={classOf(columns[place])}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total > MOST_ROWS && (
        <Typography variant="body2">{props.more(total - MOST_ROWS)}</Typography>
      )}
    </div>
  );
}
