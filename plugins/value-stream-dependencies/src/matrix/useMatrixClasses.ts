import { makeStyles } from '@material-ui/core/styles';
import { CELL } from './matrixWindow';

/** Pixels of the names beside and above the cells. */
export const HEAD = { width: 180, narrow: 110, height: 130 };

/** Style of all of the matrix, made once for it. */
export const useMatrixClasses = makeStyles(
  theme => ({
    scroll: {
      overflow: 'auto',
      maxHeight: 720,
      // Names keep their place over what is scrolled.
      position: 'relative',
    },
    table: {
      tableLayout: 'fixed',
      width: 0,
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: 12,
      '& td': { padding: 0 },
    },
    names: {
      width: HEAD.width,
      [theme.breakpoints.down('xs')]: { width: HEAD.narrow },
    },
    head: {
      textAlign: 'left',
      fontWeight: 500,
      height: CELL.height,
      boxSizing: 'border-box',
      padding: theme.spacing(0.25, 1),
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      // Who waits stays in sight where the columns are scrolled.
      position: 'sticky',
      left: 0,
      zIndex: 1,
      background: theme.palette.background.paper,
    },
    corner: {
      top: 0,
      zIndex: 3,
      height: HEAD.height,
      verticalAlign: 'bottom',
      paddingBottom: theme.spacing(1),
    },
    up: {
      // Whom they wait for, where the rows are.
      position: 'sticky',
      top: 0,
      zIndex: 2,
      background: theme.palette.background.paper,
      verticalAlign: 'bottom',
      textAlign: 'center',
      fontWeight: 500,
      height: HEAD.height,
      boxSizing: 'border-box',
      padding: theme.spacing(0.5, 0),
      '& span': {
        display: 'inline-block',
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        maxHeight: HEAD.height - 8,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
    cell: {
      height: CELL.height,
      boxSizing: 'border-box',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textAlign: 'center',
      border: `solid ${theme.palette.divider}`,
      borderWidth: '0 1px 1px 0',
      fontVariantNumeric: 'tabular-nums',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    opens: { cursor: 'pointer' },
    whole: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: theme.spacing(1.5),
      margin: theme.spacing(1, 0),
      '& canvas': {
        border: `1px solid ${theme.palette.divider}`,
        cursor: 'pointer',
      },
      '& p': { maxWidth: 420 },
    },
  }),
  { name: 'ValueStreamDependenciesMatrix' },
);

/** Names of the classes. */
export type MatrixClasses = Readonly<ReturnType<typeof useMatrixClasses>>;
