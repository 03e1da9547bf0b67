import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { Mark } from './timelineLayout';

const R = 4.5;

/** The sign of a deployment: shape tells what it was, so that colour need not. */
export function DeploymentMark(props: {
  mark: Mark;
  x: number;
  y: number;
  colors: DrawingColors;
  title?: string;
}) {
  const { mark, x, y, colors, title } = props;
  const cross = `M${x - R},${y - R}L${x + R},${y + R}M${x - R},${y + R}L${
    x + R
  },${y - R}`;
  const named = title && <title>{title}</title>;
  switch (mark) {
    case 'failure':
      return (
        <g>
          <circle
            cx={x}
            cy={y}
            r={R + 1.5}
            fill={colors.paper}
            stroke={colors.accent}
            strokeWidth={2}
          />
          <path
            d={`M${x - 2.5},${y - 2.5}L${x + 2.5},${y + 2.5}M${x - 2.5},${
              y + 2.5
            }L${x + 2.5},${y - 2.5}`}
            stroke={colors.accent}
            strokeWidth={2}
          />
          {named}
        </g>
      );
    case 'rollback':
      return (
        <path
          d={`M${x - R - 1},${y}L${x + R},${y - R - 1}V${y + R + 1}Z`}
          fill={colors.ink}
          stroke={colors.paper}
        >
          {named}
        </path>
      );
    case 'attempt':
      return (
        <path d={cross} stroke={colors.quiet} strokeWidth={1.6} fill="none">
          {named}
        </path>
      );
    case 'baseline':
      return (
        <rect
          x={x - R}
          y={y - R}
          width={2 * R}
          height={2 * R}
          fill={colors.paper}
          stroke={colors.ink}
          strokeWidth={1.5}
        >
          {named}
        </rect>
      );
    default:
      return (
        <circle
          cx={x}
          cy={y}
          r={mark === 'redeploy' ? R - 1 : R}
          fill={mark === 'redeploy' ? colors.paper : colors.ink}
          stroke={mark === 'redeploy' ? colors.quiet : colors.paper}
        >
          {named}
        </circle>
      );
  }
}
