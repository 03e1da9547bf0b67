import { LinePlace } from '../layout/MapGeometry';
import { useDrawing } from './DrawingContext';

const HEAD = 6;
const MARGIN = 3;

/**
 * Work moving on from one stage to the next: a striped shaft where it is
 * pushed, an open head where it is pulled.
 */
export function FlowArrow(props: {
  place: LinePlace;
  control?: 'push' | 'pull' | 'unknown';
}) {
  const { colors } = useDrawing();
  const { x1, y1, x2, y2 } = props.place;
  const across = y1 === y2;
  const tip = across
    ? `M${x2 - MARGIN},${y2}l${-HEAD},${-HEAD / 1.6}v${HEAD * 1.25}Z`
    : `M${x2},${y2 - MARGIN}l${-HEAD / 1.6},${-HEAD}h${HEAD * 1.25}Z`;
  return (
    <g aria-hidden>
      <line
        x1={across ? x1 + MARGIN : x1}
        y1={across ? y1 : y1 + MARGIN}
        x2={across ? x2 - HEAD - 1 : x2}
        y2={across ? y2 : y2 - HEAD - 1}
        stroke={colors.line}
        strokeWidth={props.control === 'push' ? 3 : 1.25}
        strokeDasharray={props.control === 'push' ? '2 2' : undefined}
      />
      <path
        d={tip}
        fill={props.control === 'pull' ? colors.paper : colors.line}
        stroke={colors.line}
      />
    </g>
  );
}
