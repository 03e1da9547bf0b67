import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Brushed,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { Point } from './nearestPoint';
import { BOTTOM, HEIGHT, HISTOGRAM, LEFT, TOP } from './scatterSize';

/** What lies over the points: percentile lines, the chosen point, the brush. */
export function ScatterLines(props: {
  className: string;
  width: number;
  quantiles: ApiSchemas['Quantiles'];
  y: (ms: number) => number;
  brushed?: Brushed;
  chosen?: Point;
}) {
  const { width, quantiles, y, brushed, chosen } = props;
  const colors = useDrawingColors();
  const { format } = useFlow();
  const right = width - HISTOGRAM;
  const lines = (['p50', 'p85'] as const).flatMap(name => {
    const figure = quantiles[name];
    return figure.kind === 'value' ? [{ name, value: figure.value }] : [];
  });
  return (
    <svg
      className={props.className}
      width={width}
      height={HEIGHT}
      aria-hidden
      style={{ pointerEvents: 'none' }}
    >
      {lines.map(({ name, value }) => (
        <g key={name}>
          <line
            x1={LEFT}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            stroke={colors.accent}
            strokeDasharray={name === 'p50' ? undefined : '5 4'}
          />
          <text
            fontSize={11.5}
            fontWeight={700}
            fill={colors.accent}
            stroke={colors.paper}
            strokeWidth={3}
            paintOrder="stroke"
            x={LEFT + 4}
            // Where the lines lie close, the lower one's name stands below it.
            y={
              name === 'p50' &&
              lines.length > 1 &&
              y(lines[0].value) - y(lines[1].value) < 16
                ? y(value) + 13
                : y(value) - 4
            }
          >
            {name} {format.duration(value, { short: true })}
          </text>
        </g>
      ))}
      {chosen && (
        <circle
          cx={chosen.x}
          cy={chosen.y}
          r={6}
          fill="none"
          stroke={colors.focus}
          strokeWidth={2.5}
        />
      )}
      {brushed && (
        <rect
          x={brushed.from}
          width={brushed.to - brushed.from}
          y={TOP}
          height={HEIGHT - BOTTOM - TOP}
          fill={colors.focus}
          opacity={0.18}
          stroke={colors.focus}
        />
      )}
    </svg>
  );
}
