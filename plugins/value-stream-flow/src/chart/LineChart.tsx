import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { TimeChart } from './TimeChart';

/** One value of a period; `null` while unknown. */
export interface LinePoint {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly value: number | null;
}

/** One value per period; a gap where it is unknown. */
export function LineChart(props: {
  label: string;
  from: number;
  to: number;
  points: readonly LinePoint[];
  write: (value: number) => string;
  /** Upper end of the axis, where it has a natural one. */
  most?: number;
}) {
  const { label, from, to, points, write } = props;
  const colors = useDrawingColors();
  const most =
    props.most ?? Math.max(1, ...points.map(({ value }) => value ?? 0));
  const middle = (point: LinePoint) =>
    (Math.max(from, point.from) + Math.min(to, point.to)) / 2;
  const runs: LinePoint[][] = [[]];
  for (const point of points) {
    if (point.value === null) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  return (
    <TimeChart
      label={label}
      from={from}
      to={to}
      most={most}
      left={52}
      write={write}
      tip={at => {
        const point = points.find(one => at >= one.from && at < one.to);
        return point
          ? [point.name, point.value === null ? '–' : write(point.value)]
          : [];
      }}
    >
      {({ x, y }) => (
        <>
          {runs
            .filter(run => run.length > 0)
            .map(run => (
              <g key={run[0].from}>
                <polyline
                  fill="none"
                  stroke={colors.ink}
                  strokeWidth={1.8}
                  points={run
                    .map(point => `${x(middle(point))},${y(point.value!)}`)
                    .join(' ')}
                />
                {(points.length <= 60 || run.length === 1) &&
                  run.map(point => (
                    <circle
                      key={point.from}
                      cx={x(middle(point))}
                      cy={y(point.value!)}
                      r={2.5}
                      fill={colors.ink}
                    />
                  ))}
              </g>
            ))}
        </>
      )}
    </TimeChart>
  );
}
