import { LinePoint } from './ChartData';
import { TimeChartProps, TimeFrame } from './TimeFrame';

/** One value per period; a gap where it is unknown. @public */
export function LineChart(
  props: TimeChartProps & {
    points: readonly LinePoint[];
    write: (value: number) => string;
    /** Upper end of the axis, where it has a natural one. */
    most?: number;
  },
) {
  const { points, write, most, ...frame } = props;
  return (
    <TimeFrame
      {...frame}
      most={most ?? Math.max(1, ...points.map(({ value }) => value ?? 0))}
      left={52}
      tip={at => {
        const point = points.find(one => at >= one.from && at < one.to);
        return point
          ? [point.name, point.value === null ? '–' : write(point.value)]
          : [];
      }}
    >
      {({ DrawnLine }, plot) => (
        <DrawnLine plot={plot} points={points} write={write} />
      )}
    </TimeFrame>
  );
}
