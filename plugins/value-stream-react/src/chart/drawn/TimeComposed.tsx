import { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { useLocale } from '../../format/useLocale';
import { roundTicks } from '../../format/roundTicks';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { axisTicks } from '../axisTicks';
import { BOTTOM, HEIGHT, heightOf, RIGHT, TimePlot, TOP } from '../chartSize';

/** Room that half a date takes beside the ends of the axis. */
const FIRST = 12;
const LAST = 26;

/** A chart over time with its axes. Nothing in it moves, and its keys are those of the frame. */
export function TimeComposed(props: {
  plot: TimePlot;
  /** Points with their instant in `at`. */
  data: readonly object[];
  /** How a value is written on the axis; as a number where it is not said. */
  write?: (value: number) => string;
  /** Only whole numbers are written. */
  wholes?: boolean;
  children: ReactNode;
}) {
  const { plot, data, wholes } = props;
  const { from, to, most, width, left, right } = plot;
  const colors = useDrawingColors();
  const locale = useLocale();
  const { write = (value: number) => value.toLocaleString(locale) } = props;
  const text = { fontSize: 11, fill: colors.quiet };
  const dates = new Map(
    axisTicks(from, to, right - left, locale).map(tick => [tick.at, tick.text]),
  );
  const values = roundTicks(most, 4).filter(
    value => !wholes || Number.isInteger(value),
  );
  return (
    <ComposedChart
      width={width}
      height={HEIGHT}
      margin={{ top: TOP, right: RIGHT, bottom: 0, left: 0 }}
      data={data as object[]}
      accessibilityLayer={false}
    >
      <CartesianGrid
        vertical={false}
        stroke={colors.hairline}
        // Given the places, the library measures no text to find them.
        horizontalPoints={values.map(value => heightOf(plot, value))}
      />
      <XAxis
        dataKey="at"
        type="number"
        domain={[from, to]}
        height={BOTTOM}
        ticks={[...dates.keys()]}
        interval={0}
        axisLine={false}
        tickLine={{ stroke: colors.line }}
        tick={({ x, y, payload }) => (
          <text
            {...text}
            x={Math.max(left + FIRST, Math.min(right - LAST, Number(x)))}
            y={Number(y) + 8}
            textAnchor="middle"
          >
            {dates.get(payload.value)}
          </text>
        )}
      />
      <YAxis
        type="number"
        domain={[0, most]}
        width={left}
        ticks={[...values]}
        interval={0}
        axisLine={false}
        tickLine={false}
        // Text of its own: that of the library is measured on the page first.
        tick={({ x, y, payload }) => (
          <text
            {...text}
            x={Number(x)}
            y={Number(y)}
            textAnchor="end"
            dominantBaseline="central"
          >
            {write(payload.value)}
          </text>
        )}
      />
      {!plot.axesOnly && props.children}
    </ComposedChart>
  );
}
