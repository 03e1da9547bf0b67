import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { Line } from './edgePath';

/** A point near the beginning of a line, where others have not yet come close. */
function near({ x1, y1, x2, y2 }: Line) {
  if (x2 <= x1) {
    return { x: (x1 + x2) / 2, y: Math.max(y1, y2) + 30 };
  }
  // At 0.3 of the curve.
  return {
    x: x1 + (x2 - x1) * 0.34,
    y: y1 + (y2 - y1) * 0.216,
  };
}

/** How long a delay is, written at its line; read aloud with the line itself. */
export function EdgeText(props: {
  line: Line;
  text: string;
  thickness: number;
  colors: DrawingColors;
}) {
  const { line, text, thickness, colors } = props;
  const { x, y } = near(line);
  return (
    <text
      aria-hidden
      x={x}
      y={y - thickness / 2 - 4}
      textAnchor="middle"
      fontSize={11.5}
      fill={colors.ink}
      stroke={colors.paper}
      strokeWidth={4}
      paintOrder="stroke"
      pointerEvents="none"
    >
      {text}
    </text>
  );
}
