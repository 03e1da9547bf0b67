import { KeyboardEvent } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { splitUnit } from './splitUnit';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    card: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      justifyContent: 'flex-start',
      textAlign: 'left',
      minWidth: 0,
      padding: theme.spacing(1, 1.25, 1.25),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    opens: {
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    selected: {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    },
    name: { fontSize: 11.5, color: theme.palette.text.secondary },
    value: {
      fontSize: 17,
      lineHeight: 1.45,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    unit: { fontSize: 12.5, fontWeight: 500 },
    detail: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1.25),
      fontSize: 11,
      lineHeight: 1.45,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamKeyFigures' },
);

/**
 * A figure among the first that a page shows.
 *
 * @public
 */
export interface KeyFigure {
  readonly name: string;
  /** With its unit, as it is read. */
  readonly value: string;
  /** What else is said of it; what is empty is left out. */
  readonly details: readonly (string | undefined)[];
  /** What a press does, where there is something behind it. */
  readonly press?: {
    readonly selected?: boolean;
    readonly onClick: () => void;
    readonly onKeyDown?: (event: KeyboardEvent) => void;
  };
}

/**
 * The key figures of a page, side by side.
 *
 * @public
 */
export function KeyFigures(props: {
  label: string;
  figures: readonly KeyFigure[];
}) {
  const classes = useStyles();
  return (
    <div role="group" aria-label={props.label} className={classes.root}>
      {props.figures.map(figure => (
        <Card key={figure.name} figure={figure} classes={classes} />
      ))}
    </div>
  );
}

function Card(props: {
  figure: KeyFigure;
  classes: ReturnType<typeof useStyles>;
}) {
  const { classes } = props;
  const { name, value, details, press } = props.figure;
  const [number, unit] = splitUnit(value);
  const content = (
    <>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>
        {number}
        <span className={classes.unit}>{unit}</span>
      </span>
      <span className={classes.detail}>
        {details.filter(Boolean).map(detail => (
          <span key={detail}>{detail}</span>
        ))}
      </span>
    </>
  );
  if (!press) {
    return <div className={classes.card}>{content}</div>;
  }
  return (
    <ButtonBase
      disableRipple
      className={`${classes.card} ${classes.opens} ${
        press.selected ? classes.selected : ''
      }`}
      aria-pressed={press.selected}
      onClick={press.onClick}
      onKeyDown={press.onKeyDown}
    >
      {content}
    </ButtonBase>
  );
}
