import { makeStyles } from '@material-ui/core/styles';

/** Style of everything in a drawing that can be pointed at, made once for all of it. */
export const useFigureClasses = makeStyles(
  theme => ({
    figure: {
      cursor: 'pointer',
      outline: 'none',
      '&:hover > rect:first-of-type': { fillOpacity: 0.07 },
      '&:focus-visible > rect:first-of-type': { strokeOpacity: 1 },
    },
    ring: {
      fillOpacity: 0,
      strokeOpacity: 0,
      transition: 'fill-opacity 120ms',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    selected: { fillOpacity: 0.1 },
    edge: {
      cursor: 'pointer',
      outline: 'none',
      // Not there rather than transparent: what is transparent is laid out and
      // put on a layer of its own, for each of many edges.
      '& [data-rare], & [data-ring]': { display: 'none' },
      '&:hover [data-rare], &:focus-visible [data-rare], &:focus-visible [data-ring]':
        { display: 'inline' },
    },
    cell: {
      font: 'inherit',
      border: 0,
      margin: 0,
      background: 'none',
      cursor: 'pointer',
      verticalAlign: 'baseline',
      fontVariantNumeric: 'tabular-nums',
      padding: theme.spacing(0.25, 0.5),
      borderRadius: 3,
      color: 'inherit',
      whiteSpace: 'nowrap',
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    selectedCell: { background: theme.palette.action.selected },
  }),
  { name: 'ValueStreamMapFigures' },
);

/** Names of the classes. */
export type FigureClasses = Readonly<ReturnType<typeof useFigureClasses>>;
