import { makeStyles } from '@material-ui/core/styles';

/** Style of all of the matrix, made once for it. */
export const useMatrixClasses = makeStyles(
  theme => ({
    scroll: { overflow: 'auto', maxHeight: 720 },
    table: { borderCollapse: 'collapse', fontSize: 12 },
    head: {
      textAlign: 'left',
      fontWeight: 500,
      padding: theme.spacing(0.25, 1),
      whiteSpace: 'nowrap',
      maxWidth: 200,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      // Who waits stays in sight where the columns are scrolled.
      position: 'sticky',
      left: 0,
      zIndex: 1,
      background: theme.palette.background.paper,
      [theme.breakpoints.down('xs')]: { maxWidth: 110 },
    },
    up: {
      verticalAlign: 'bottom',
      fontWeight: 500,
      height: 120,
      padding: 0,
      '& span': {
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        maxHeight: 150,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
    cell: {
      width: 46,
      minWidth: 46,
      height: 30,
      textAlign: 'center',
      border: `1px solid ${theme.palette.divider}`,
      fontVariantNumeric: 'tabular-nums',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    opens: { cursor: 'pointer' },
  }),
  { name: 'ValueStreamDependenciesMatrix' },
);

/** Names of the classes. */
export type MatrixClasses = Readonly<ReturnType<typeof useMatrixClasses>>;
