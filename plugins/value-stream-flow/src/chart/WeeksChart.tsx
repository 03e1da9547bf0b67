import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame } from './ChartFrame';
import { useChartStyle } from './useChartStyle';

/** One week as it is drawn. */
export interface DrawnWeek {
  readonly at: string;
  readonly started: number;
  readonly done: number;
  /** More than chance. */
  readonly signal: boolean;
  /** Partly outside the window. */
  readonly part: boolean;
}

/** Items started and done per week, with the limits of chance for what was done. */
export function WeeksChart(props: {
  label: string;
  names: { readonly started: string; readonly done: string };
  weeks: readonly DrawnWeek[];
  limits?: readonly { readonly value: number; readonly text: string }[];
}) {
  const { label, names, weeks, limits = [] } = props;
  const { colors, axis, grid, tip } = useChartStyle();
  const fill = (week: DrawnWeek) => {
    if (week.signal) {
      return colors.accent;
    }
    return week.part ? colors.line : colors.ink;
  };
  return (
    <ChartFrame label={label}>
      <BarChart data={[...weeks]} margin={{ top: 12, right: 12 }} barGap={1}>
        <CartesianGrid {...grid} />
        <XAxis {...axis} dataKey="at" minTickGap={24} />
        <YAxis {...axis} width={36} allowDecimals={false} />
        <Tooltip {...tip} cursor={{ fill: colors.wash }} />
        <Bar
          dataKey="started"
          name={names.started}
          fill={colors.heading}
          stroke={colors.line}
          isAnimationActive={false}
        />
        <Bar dataKey="done" name={names.done} isAnimationActive={false}>
          {weeks.map(week => (
            <Cell key={week.at} fill={fill(week)} />
          ))}
        </Bar>
        {limits.map(({ value, text }) => (
          <ReferenceLine
            key={text}
            y={value}
            stroke={colors.line}
            strokeDasharray="5 4"
            label={{
              value: text,
              position: 'insideTopRight',
              fontSize: 11,
              fill: colors.quiet,
            }}
          />
        ))}
      </BarChart>
    </ChartFrame>
  );
}
