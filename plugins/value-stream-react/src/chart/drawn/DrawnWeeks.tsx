import { Bar, BarShapeProps, Line, Rectangle, ReferenceLine } from 'recharts';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { heightOf, placeOf, TimePlot } from '../chartSize';
import { DrawnWeek, WeeksLimit } from '../ChartData';
import { limitLabels } from './limitLabels';
import { TimeComposed } from './TimeComposed';

/** Bars from the beginning to the end of each week, a stepped line, and lines across. */
export function DrawnWeeks(props: {
  plot: TimePlot;
  weeks: readonly DrawnWeek[];
  limits: readonly WeeksLimit[];
}) {
  const { plot, weeks, limits } = props;
  const colors = useDrawingColors();
  const fillOf = (week: DrawnWeek) => {
    if (week.signal) {
      return colors.accent;
    }
    return week.part ? colors.line : colors.ink;
  };
  // The line has a point at both ends of a week, so that it steps between them.
  const data = weeks.flatMap(week => {
    const from = Math.max(plot.from, week.from);
    const to = Math.min(plot.to, week.to);
    const started = week.started ?? null;
    return [
      { at: from, to, started, done: week.done ?? null, fill: fillOf(week) },
      { at: to, to, started, done: null, fill: 'none' },
    ];
  });
  const bar = ({ y, height, payload }: BarShapeProps) => {
    if (payload.done === null) {
      return <g />;
    }
    const start = placeOf(plot, payload.at);
    const room = placeOf(plot, payload.to) - start;
    return (
      <Rectangle
        x={start + Math.min(2, room / 8)}
        width={Math.max(1, room - Math.min(4, room / 4))}
        y={y}
        height={height}
        fill={payload.fill}
        opacity={0.8}
      />
    );
  };
  const line = (stroke: string, strokeWidth: number) => (
    <Line
      dataKey="started"
      type="linear"
      stroke={stroke}
      strokeWidth={strokeWidth}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
  return (
    <TimeComposed plot={plot} data={data} wholes>
      <Bar dataKey="done" barSize={1} shape={bar} isAnimationActive={false} />
      {line(colors.paper, 4.5)}
      {line(colors.focus, 2.5)}
      {limitLabels(limits, value => heightOf(plot, value), plot.bottom).map(
        ({ text, value, labelAt }) => (
          <ReferenceLine
            key={text}
            y={value}
            stroke={colors.line}
            strokeDasharray="5 4"
            label={() => (
              <text
                x={plot.right - 4}
                y={labelAt}
                textAnchor="end"
                fontSize={11}
                fill={colors.ink}
                stroke={colors.paper}
                strokeWidth={3.5}
                paintOrder="stroke"
              >
                {text}
              </text>
            )}
          />
        ),
      )}
    </TimeComposed>
  );
}
