import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { Share } from '../ChartData';

const LETTER = 6.6;
const GAP = 12;

/** Bars below each other, each beside its name. */
export function DrawnShares(props: {
  shares: readonly Share[];
  width: number;
  /** Pixels of a row. */
  row: number;
}) {
  const { shares, width, row } = props;
  const colors = useDrawingColors();
  const most = Math.floor((width / 2 - GAP) / LETTER);
  const short = (name: string) =>
    name.length > most ? `${name.slice(0, most - 1)}…` : name;
  const names =
    GAP + LETTER * Math.max(0, ...shares.map(({ name }) => short(name).length));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={row * shares.length}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      data={shares as Share[]}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis
        type="category"
        dataKey="name"
        width={names}
        interval={0}
        axisLine={{ stroke: colors.line }}
        tickLine={false}
        tick={({ x, y, payload }) => (
          <text
            x={Number(x)}
            y={Number(y)}
            fontSize={12.5}
            fill={colors.ink}
            textAnchor="end"
            dominantBaseline="central"
          >
            {short(payload.value)}
          </text>
        )}
      />
      <Bar
        dataKey="share"
        barSize={row - 16}
        minPointSize={1}
        fill={colors.line}
        background={{ fill: colors.wash }}
        isAnimationActive={false}
      />
    </BarChart>
  );
}
