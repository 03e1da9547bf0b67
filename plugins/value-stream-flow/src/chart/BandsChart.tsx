import {
  Area,
  AreaChart,
  CartesianGrid,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { mixColors } from '@value-stream/backstage-plugin-value-stream-react';
import { ChartFrame } from './ChartFrame';
import { useChartStyle } from './useChartStyle';

/** A band of a cumulative flow diagram, by its name and its height on each day. */
export interface Band {
  readonly name: string;
  readonly heights: readonly number[];
}

/** Bands on top of each other, the first at the bottom. */
export function BandsChart(props: {
  label: string;
  days: readonly string[];
  bands: readonly Band[];
}) {
  const { label, days, bands } = props;
  const { colors, axis, grid, tip } = useChartStyle();
  const rows = days.map((at, day) => ({
    at,
    ...Object.fromEntries(
      bands.map(({ heights }, band) => [`b${band}`, heights[day]]),
    ),
  }));
  return (
    <ChartFrame label={label}>
      <AreaChart data={rows} margin={{ top: 8, right: 12 }}>
        <CartesianGrid {...grid} />
        <XAxis {...axis} dataKey="at" minTickGap={32} />
        <YAxis {...axis} width={44} allowDecimals={false} />
        <Tooltip {...tip} />
        {bands.map(({ name }, band) => (
          <Area
            key={name}
            dataKey={`b${band}`}
            name={name}
            stackId="flow"
            type="stepAfter"
            stroke={colors.line}
            strokeWidth={0.75}
            fill={mixColors(
              colors.ink,
              colors.paper,
              0.75 - (0.65 * band) / Math.max(1, bands.length - 1),
            )}
            fillOpacity={1}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ChartFrame>
  );
}
