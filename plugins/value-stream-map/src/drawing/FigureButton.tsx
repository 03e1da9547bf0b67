import { ReactNode } from 'react';
import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';
import { Area } from '../layout/MapGeometry';
import { useFigureButton } from '../selection/MapSelection';
import { useDrawing } from './DrawingContext';

/**
 * A figure of the drawing that can be pointed at, selected and opened.
 *
 * @param area - what reacts, and what the focus ring surrounds
 */
export function FigureButton(props: {
  choice: FigureChoice;
  area: Area;
  /** The text that is seen, which the accessible name begins with. */
  shown: string;
  name: string;
  /** The figure as read aloud: a value, or unknown with the reason. */
  figure: FigureAnswer | string;
  children: ReactNode;
}) {
  const { choice, area, shown, name, figure, children } = props;
  const { classes, colors, format, t } = useDrawing();
  const { selected, onClick, onKeyDown } = useFigureButton(choice);
  const meaning =
    typeof figure !== 'string' && figure.kind === 'unknown'
      ? t('drawing.figureUnknown', { name, reason: format.whyUnknown(figure) })
      : t('drawing.figureLabel', {
          name,
          value: typeof figure === 'string' ? figure : format.figure(figure),
        });
  const label = `${shown} – ${meaning}`;
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={selected}
      className={classes.figure}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <title>{meaning}</title>
      <rect
        data-ring
        {...area}
        rx={3}
        fill={colors.ink}
        stroke={colors.focus}
        strokeWidth={2}
        className={`${classes.ring} ${selected ? classes.selected : ''}`}
      />
      {children}
    </g>
  );
}
