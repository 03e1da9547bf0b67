import { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

/** Rows that a table shows. */
export const MOST_ROWS = 200;

const useStyles = makeStyles(
  theme => ({
    scroll: {
      overflow: 'auto',
      maxHeight: 420,
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
  }),
  { name: 'ValueStreamFlowDataTable' },
);

/** One column: its name, and whether it holds numbers. */
export interface Column {
  readonly name: string;
  readonly number?: boolean;
}

/** The table that stands for a drawing; at most 200 rows, and how many more there are. */
export function DataTable(props: {
  label: string;
  columns: readonly Column[];
  rows: readonly (readonly ReactNode[])[];
  /** How many rows there are, where only the first of them are given. */
  total?: number;
}) {
  const { label, columns, rows, total = rows.length } = props;
  const classes = useStyles();
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  if (rows.length === 0) {
    return <Typography variant="body2">{t('card.none')}</Typography>;
  }
  const classOf = (column: Column) =>
    `${classes.cell} ${column.number ? classes.number : ''}`;
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
        <Typography variant="body2">
          {t('card.more', { value: format.number(total - MOST_ROWS, 0) })}
        </Typography>
      )}
    </div>
  );
}
