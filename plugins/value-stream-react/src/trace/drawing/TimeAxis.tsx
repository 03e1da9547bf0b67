import { useLocale } from '../../format/useLocale';
import { DrawingColors } from '../../theme/useDrawingColors';
import { AXIS_HEIGHT, TraceLayout } from '../layout/traceLayout';
import { TimeTick } from '../layout/timeTicks';

const PARTS: Readonly<Record<TimeTick['unit'], Intl.DateTimeFormatOptions>> = {
  minute: {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** Ticks with their dates, and a hairline down through the lanes at each. */
export function TimeAxis(props: {
  layout: TraceLayout;
  colors: DrawingColors;
  /** How far the reader's zone is ahead of UTC. */
  zoneOffsetMs: number;
}) {
  const { layout, colors, zoneOffsetMs } = props;
  const locale = useLocale();
  return (
    <g aria-hidden>
      {layout.ticks.map(({ at, unit, x }) => (
        <g key={at}>
          <line
            x1={x}
            x2={x}
            y1={AXIS_HEIGHT - 6}
            y2={layout.height}
            stroke={colors.hairline}
          />
          <text
            x={Math.min(Math.max(x, 0), layout.width)}
            y={AXIS_HEIGHT - 12}
            fontSize={12}
            fill={colors.quiet}
            textAnchor={anchorOf(x, layout.width)}
          >
            {new Intl.DateTimeFormat(locale, {
              ...PARTS[unit],
              timeZone: 'UTC',
            }).format(at + zoneOffsetMs)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Labels near an end of the canvas grow inwards. */
function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 48) {
    return 'start';
  }
  return x > width - 48 ? 'end' : 'middle';
}
