import { ReactNode, useId } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { traceTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(2), overflowX: 'auto' },
    cell: { verticalAlign: 'top', padding: theme.spacing(0.75, 1) },
  }),
  { name: 'ValueStreamTracePlainTable' },
);

/** A titled table of a few columns; scrolls within itself where it is too wide. */
export function PlainTable(props: {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(traceTranslationRef);
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography variant="subtitle2" component="h4" id={id}>
        {props.title}
      </Typography>
      {props.rows.length === 0 ? (
        <Typography variant="body2">{t('table.none')}</Typography>
      ) : (
        <Table size="small" aria-labelledby={id}>
          <TableHead>
            <TableRow>
              {props.columns.map(column => (
                <TableCell key={column} className={classes.cell}>
                  {column}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {props.rows.map((cells, row) => (
              <TableRow key={row}>
                {cells.map((cell, column) => (
                  <TableCell key={column} className={classes.cell}>
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
