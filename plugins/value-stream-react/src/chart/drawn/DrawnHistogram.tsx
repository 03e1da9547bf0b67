import {
  Bar,
  BarChart,
  BarShapeProps,
  Rectangle,
  XAxis,
  YAxis,
} from 'recharts';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { HistogramBin, HistogramPlace } from '../HistogramPlace';

/** Bars to the right, each as high as the values that it counts. */
export function DrawnHistogram(props: {
  bins: readonly HistogramBin[];
  place: HistogramPlace;
}) {
  const { bins, place } = props;
  const { width, height, top, bottom, greatest } = place;
  const colors = useDrawingColors();
  const y = (value: number) =>
    bottom - (value / Math.max(1, greatest)) * (bottom - top);
  const bar = ({ x, width: length, payload }: BarShapeProps) => (
    <Rectangle
      x={x}
      width={length}
      y={y(payload.to)}
      height={Math.max(1, y(payload.from) - y(payload.to) - 1)}
      fill={colors.line}
      opacity={0.5}
    />
  );
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      margin={{ top, right: 0, bottom: height - bottom, left: 0 }}
      data={bins as HistogramBin[]}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[0, Math.max(1, ...bins.map(({ items }) => items))]}
        hide
      />
      <YAxis type="number" dataKey="to" domain={[0, greatest]} hide />
      <Bar dataKey="items" barSize={1} shape={bar} isAnimationActive={false} />
    </BarChart>
  );
}
