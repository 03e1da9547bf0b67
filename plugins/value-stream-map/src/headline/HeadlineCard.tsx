import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
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
      padding: theme.spacing(1, 1.5, 1.25),
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
    name: { fontSize: 12, color: theme.palette.text.secondary },
    value: {
      fontSize: 19,
      lineHeight: 1.35,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    detail: {
      fontSize: 11.5,
      lineHeight: 1.4,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamMapHeadlineCard' },
);

/** A key figure as a button. */
export function HeadlineCard(props: { headline: Headline; format: Format }) {
  const { headline, format } = props;
  const { figure, name, value, details } = headline;
  const classes = useStyles();
  const { selected, onClick, onKeyDown } = useFigureButton({ figure });
  const why = format.whyUnknown(value);
  return (
    <ButtonBase
      disableRipple
      className={`${classes.root} ${selected ? classes.selected : ''}`}
      aria-pressed={selected}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>{format.figure(value)}</span>
      <span className={classes.detail}>
        {[why, ...details].filter(Boolean).join(' · ')}
      </span>
    </ButtonBase>
  );
}
