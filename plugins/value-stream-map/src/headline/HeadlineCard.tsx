import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { splitUnit } from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { useFigureButton } from '../selection/MapSelection';
import { Headline } from './headlines';

const useStyles = makeStyles(
  theme => ({
    root: {
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
    detail: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1.25),
      fontSize: 11,
      lineHeight: 1.45,
      color: theme.palette.text.secondary,
    },
    unit: { fontSize: 12.5, fontWeight: 500 },
  }),
  { name: 'ValueStreamMapHeadlineCard' },
);

/** A key figure as a button. */
export function HeadlineCard(props: { headline: Headline }) {
  const { headline } = props;
  const { format, unit: mapUnit } = useDrawing();
  const { figure, name, value, details } = headline;
  const classes = useStyles();
  const text = format.figure(value, { unit: mapUnit });
  const { selected, onClick, onKeyDown } = useFigureButton({ figure });
  const why = format.whyUnknown(value);
  const [number, unit] = splitUnit(text);
  return (
    <ButtonBase
      disableRipple
      className={`${classes.root} ${selected ? classes.selected : ''}`}
      aria-pressed={selected}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>
        {number}
        <span className={classes.unit}>{unit}</span>
      </span>
      <span className={classes.detail}>
        {[why, ...details].filter(Boolean).map(detail => (
          <span key={detail}>{detail}</span>
        ))}
      </span>
    </ButtonBase>
  );
}
