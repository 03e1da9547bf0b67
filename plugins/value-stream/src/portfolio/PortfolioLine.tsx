import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { LinePath } from './linePath';

/** Waiting as a line with a tip; that a stream serves another, without a wait, as a dotted one. */
export function PortfolioLine(props: {
  line: LinePath;
  width: number;
  served: boolean;
  marked: boolean;
  dimmed: boolean;
  label: string;
  text?: string;
  colors: DrawingColors;
}) {
  const { line, width, served, marked, dimmed, label, text, colors } = props;
  if (served) {
    return (
      <path
        d={line.path}
        fill="none"
        stroke={colors.line}
        strokeWidth={1.2}
        strokeDasharray="1.5 5"
        strokeLinecap="round"
        opacity={dimmed ? 0.25 : 1}
      />
    );
  }
  const stroke = marked ? colors.accent : colors.line;
  const tip = Math.max(6, width * 0.9);
  const { x, y, to } = line.tip;
  return (
    <g opacity={dimmed ? 0.18 : 1}>
      <title>{label}</title>
      <path d={line.path} fill="none" stroke="transparent" strokeWidth={14} />
      <path d={line.path} fill="none" stroke={stroke} strokeWidth={width} />
      <path
        d={`M${x},${y - tip / 1.5} l${to * tip},${tip / 1.5} l${-to * tip},${
          tip / 1.5
        } z`}
        fill={stroke}
      />
      {text && (
        <text
          x={line.middle.x}
          y={line.middle.y - width / 2 - 3}
          textAnchor="middle"
          fontSize={11.5}
          fill={marked ? colors.accent : colors.ink}
          stroke={colors.paper}
          strokeWidth={4}
          paintOrder="stroke"
          pointerEvents="none"
        >
          {text}
        </text>
      )}
    </g>
  );
}
