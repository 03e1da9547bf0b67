import { DrawingColors } from '../../theme/useDrawingColors';
import { BAND_BOX_HEIGHT, BAND_TOP, TraceLayout } from '../layout/traceLayout';

/** Waits carried down through the lanes as a wash. */
export function WaitShades(props: {
  layout: TraceLayout;
  colors: DrawingColors;
}) {
  const { layout, colors } = props;
  const top = BAND_TOP + BAND_BOX_HEIGHT;
  return (
    <g aria-hidden>
      {layout.visits
        .filter(({ visit }) => visit.mode === 'wait')
        .map(({ index, x, width }) => (
          <rect
            key={index}
            x={x}
            y={top}
            width={width}
            height={layout.height - top}
            fill={colors.wash}
          />
        ))}
    </g>
  );
}
