import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    // Wider than its place it is moved sideways, and nothing is cut off.
    frame: { overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      ...theme.typography.body2,
    },
    head: {
      textAlign: 'left',
      fontWeight: 600,
      color: theme.palette.text.primary,
      padding: theme.spacing(0.75, 1, 0.75, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    cell: {
      verticalAlign: 'top',
      padding: theme.spacing(0.75, 1, 0.75, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    number: {
      textAlign: 'right',
      paddingRight: theme.spacing(1.5),
      fontVariantNumeric: 'tabular-nums',
    },
    note: {
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    unseen: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    label: { display: 'none' },
    sort: {
      font: 'inherit',
      color: 'inherit',
      background: 'none',
      border: 0,
      padding: 0,
      textAlign: 'inherit',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    '@media (max-width: 700px)': {
      table: { display: 'block' },
      thead: {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
      body: { display: 'block' },
      row: {
        display: 'block',
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      cell: {
        display: 'flex',
        gap: theme.spacing(1),
        padding: theme.spacing(0.25, 0),
        borderBottom: 'none',
        textAlign: 'left',
      },
      label: {
        display: 'block',
        flex: '0 0 38%',
        color: theme.palette.text.secondary,
      },
    },
    thead: {},
    body: {},
    row: {},
  }),
  { name: 'ValueStreamStackingTable' },
);

const ARROWS = { none: '', ascending: ' ↑', descending: ' ↓' };

/** One column of a {@link StackingTable}. */
export interface StackingColumn {
  readonly id: string;
  readonly title: string;
  readonly number?: boolean;
  /** What the values are in, below the title. */
  readonly note?: string;
  /** The title is only read aloud: what stands in the cells says enough. */
  readonly unseen?: boolean;
  /** In pixels, where words would be broken otherwise. */
  readonly minWidth?: number;
  /** Where rows can be put in order by it. */
  readonly sort?: {
    readonly direction?: 'ascending' | 'descending';
    readonly onSort: () => void;
  };
}

/**
 * A table whose rows become blocks of labelled lines on a narrow screen.
 */
export function StackingTable(props: {
  label: string;
  columns: readonly StackingColumn[];
  rows: readonly {
    readonly id: string;
    readonly cells: readonly ReactNode[];
  }[];
}) {
  const classes = useStyles();
  const { columns } = props;
  const numeric = (index: number) =>
    columns[index].number ? ` ${classes.number}` : '';
  return (
    <div className={classes.frame}>
      <table aria-label={props.label} className={classes.table}>
        <thead className={classes.thead}>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.id}
                scope="col"
                className={classes.head + numeric(index)}
                style={{ minWidth: column.minWidth }}
                aria-sort={column.sort && (column.sort.direction ?? 'none')}
              >
                {column.sort ? (
                  <button
                    type="button"
                    className={classes.sort}
                    onClick={column.sort.onSort}
                  >
                    {column.title}
                    <span aria-hidden>
                      {ARROWS[column.sort.direction ?? 'none']}
                    </span>
                  </button>
                ) : (
                  <span className={column.unseen ? classes.unseen : undefined}>
                    {column.title}
                  </span>
                )}
                {column.note && (
                  <div className={classes.note}>{column.note}</div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body}>
          {props.rows.map(row => (
            <tr key={row.id} className={classes.row}>
              {row.cells.map((cell, index) => (
                <td
                  key={columns[index].id}
                  className={classes.cell + numeric(index)}
                >
                  <span className={classes.label} aria-hidden>
                    {columns[index].title}
                  </span>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
