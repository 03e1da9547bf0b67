import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { useFigureButton } from '../selection/MapSelection';

const useStyles = makeStyles(
  theme => ({
    button: {
      font: 'inherit',
      verticalAlign: 'baseline',
      fontVariantNumeric: 'tabular-nums',
      padding: theme.spacing(0.25, 0.5),
      borderRadius: 3,
      color: 'inherit',
      whiteSpace: 'nowrap',
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    selected: { background: theme.palette.action.selected },
  }),
  { name: 'ValueStreamMapFigureCell' },
);

/** What a cell of the table shows. */
export interface Cell {
  readonly figure: FigureAnswer | string;
  /** What it opens; a plain text where it opens nothing. */
  readonly choice?: FigureChoice;
}

/** A figure in a table, as a button where there are items behind it. */
export function FigureCell(props: Cell & { name: string }) {
  const { format, unit } = useDrawing();
  const { name, figure, choice } = props;
  const text =
    typeof figure === 'string'
      ? figure
      : format.figure(figure, { unit, short: true });
  const why = typeof figure === 'string' ? '' : format.whyUnknown(figure);
  if (!choice) {
    return (
      <span title={why || undefined} style={{ whiteSpace: 'nowrap' }}>
        {text}
      </span>
    );
  }
  return (
    <CellButton
      choice={choice}
      label={`${name}: ${why || text}`}
      text={text}
      why={why}
    />
  );
}

function CellButton(props: {
  choice: FigureChoice;
  label: string;
  text: string;
  why: string;
}) {
  const classes = useStyles();
  const { selected, onClick, onKeyDown } = useFigureButton(props.choice);
  return (
    <ButtonBase
      disableRipple
      className={`${classes.button} ${selected ? classes.selected : ''}`}
      aria-label={props.label}
      aria-pressed={selected}
      title={props.why || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {props.text}
    </ButtonBase>
  );
}
