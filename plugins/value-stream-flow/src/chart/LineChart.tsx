import {
  CartesianGrid,
  Line,
  LineChart as Chart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame } from './ChartFrame';
import { useChartStyle } from './useChartStyle';

/** One value per period; a gap where it is unknown. */
export function LineChart(props: {
  label: string;
  name: string;
  points: readonly { readonly at: string; readonly value: number | null }[];
  write: (value: number) => string;
  /** Upper end of the axis, where it has a natural one. */
  most?: number;
}) {
  const { label, name, points, write, most } = props;
  const { colors, axis, grid, tip } = useChartStyle();
  return (
    <ChartFrame label={label}>
      <Chart data={[...points]} margin={{ top: 8, right: 12 }}>
        <CartesianGrid {...grid} />
        <XAxis {...axis} dataKey="at" minTickGap={24} />
        <YAxis
          {...axis}
          width={52}
          domain={[0, most ?? 'auto']}
          tickFormatter={write}
        />
        <Tooltip {...tip} formatter={value => write(Number(value))} />
        <Line
          dataKey="value"
          name={name}
          stroke={colors.ink}
          strokeWidth={1.8}
          dot={{ r: 2.5, fill: colors.ink }}
          connectNulls={false}
          isAnimationActive={false}
        />
      </Chart>
    </ChartFrame>
  );
}
