import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';

const WIDTH = 88;
const HEIGHT = 22;
const EDGE = 2;

/**
 * A small line of values over equal steps; a step without a value leaves a
 * gap. The band behind it are its natural limits. Its scale begins at zero and
 * is its own: lines of two streams do not compare.
 */
export function Sparkline(props: {
  values: readonly (number | undefined)[];
  label: string;
  /** The natural limits of the values, in which they usually lie. */
  limits?: { readonly lower?: number; readonly upper?: number };
}) {
  const colors = useDrawingColors();
  const { values, label, limits } = props;
  const { lower, upper } = limits ?? {};
  const greatest = Math.max(0, upper ?? 0, ...values.map(value => value ?? 0));
  const x = (i: number) =>
    EDGE + (i * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    HEIGHT - EDGE - (value / (greatest || 1)) * (HEIGHT - 2 * EDGE);
  const path = values
    .map((value, i) => {
      if (value === undefined) {
        return '';
      }
      const joined = i > 0 && values[i - 1] !== undefined;
      return `${joined ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  const alone = values.flatMap((value, i) =>
    value !== undefined &&
    values[i - 1] === undefined &&
    values[i + 1] === undefined
      ? [{ i, value }]
      : [],
  );
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      style={{ verticalAlign: 'middle' }}
    >
      {lower !== undefined && upper !== undefined && (
        <rect
          x={0}
          y={y(upper)}
          width={WIDTH}
          height={Math.max(0, y(lower) - y(upper))}
          fill={colors.heading}
        />
      )}
      <line
        x1={0}
        x2={WIDTH}
        y1={HEIGHT - 1}
        y2={HEIGHT - 1}
        stroke={colors.hairline}
      />
      <path d={path} fill="none" stroke={colors.line} strokeWidth={1.5} />
      {alone.map(({ i, value }) => (
        <circle key={i} cx={x(i)} cy={y(value)} r={1.5} fill={colors.line} />
      ))}
    </svg>
  );
}
