import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { useFigureButton } from '../selection/MapSelection';

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
  const { classes } = useDrawing();
  const { selected, onClick, onKeyDown } = useFigureButton(props.choice);
  return (
    <button
      type="button"
      className={`${classes.cell} ${selected ? classes.selectedCell : ''}`}
      aria-label={props.label}
      aria-pressed={selected}
      title={props.why || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {props.text}
    </button>
  );
}
