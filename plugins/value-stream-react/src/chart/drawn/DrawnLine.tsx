import { Line } from 'recharts';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { TimePlot } from '../chartSize';
import { LinePoint } from '../ChartData';
import { TimeComposed } from './TimeComposed';

/** More dots would be a thick line. */
const MOST_DOTS = 60;

/** A line through the middles of periods, broken where a value is unknown. */
export function DrawnLine(props: {
  plot: TimePlot;
  points: readonly LinePoint[];
  write: (value: number) => string;
}) {
  const { plot, points, write } = props;
  const colors = useDrawingColors();
  const unknown = (place: number) => (points[place]?.value ?? null) === null;
  const data = points.map((point, place) => ({
    at: (Math.max(plot.from, point.from) + Math.min(plot.to, point.to)) / 2,
    value: point.value,
    // A point without neighbours is no line.
    dotted:
      points.length <= MOST_DOTS || (unknown(place - 1) && unknown(place + 1)),
  }));
  return (
    <TimeComposed plot={plot} data={data} write={write}>
      <Line
        dataKey="value"
        type="linear"
        stroke={colors.ink}
        strokeWidth={1.8}
        isAnimationActive={false}
        activeDot={false}
        dot={({ key, cx, cy, payload }) =>
          payload.dotted && payload.value !== null ? (
            <circle key={key} cx={cx} cy={cy} r={2.5} fill={colors.ink} />
          ) : (
            <g key={key} />
          )
        }
      />
    </TimeComposed>
  );
}
