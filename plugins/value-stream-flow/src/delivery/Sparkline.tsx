import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { sparkRuns } from './sparkRuns';

const WIDTH = 120;
const HEIGHT = 26;
const PAD = 3;

/** Values over time in the size of a word; a gap where one is unknown. */
export function Sparkline(props: {
  label: string;
  values: readonly (number | null)[];
}) {
  const { label, values } = props;
  const colors = useDrawingColors();
  const runs = sparkRuns(values, WIDTH, HEIGHT, PAD);
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      <line
        x1={PAD}
        x2={WIDTH - PAD}
        y1={HEIGHT - PAD}
        y2={HEIGHT - PAD}
        stroke={colors.hairline}
      />
      {runs.map(run => (
        <g key={run[0].x}>
          <polyline
            points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill="none"
            stroke={colors.line}
            strokeWidth={1.4}
          />
          {run.length === 1 && (
            <circle cx={run[0].x} cy={run[0].y} r={1.8} fill={colors.line} />
          )}
        </g>
      ))}
    </svg>
  );
}
