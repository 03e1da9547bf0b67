import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';

export const NODE_HEIGHT = 40;

/** Widths of letters are not known before they are drawn: about so much each. */
const LETTER = { plain: 6.9, bold: 7.8 };

/** A party as a box with its title; the one whose page this is stands out. */
export function GraphNode(props: {
  x: number;
  y: number;
  width: number;
  title: string;
  kind: string;
  centre: boolean;
  circle?: string;
  colors: DrawingColors;
}) {
  const { x, y, width, title, kind, centre, circle, colors } = props;
  const letter = centre ? LETTER.bold : LETTER.plain;
  const most = Math.floor((width - 8) / letter);
  const shown = title.length > most ? `${title.slice(0, most - 1)}…` : title;
  return (
    <g aria-hidden>
      <title>{title}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={NODE_HEIGHT}
        rx={4}
        fill={centre ? colors.heading : colors.paper}
        stroke={centre ? colors.ink : colors.line}
        strokeWidth={centre ? 2 : 1}
      />
      <text
        x={x + width / 2}
        y={y + 17}
        textAnchor="middle"
        fontSize={12.5}
        fontWeight={centre ? 700 : 500}
        fill={colors.ink}
      >
        {shown}
      </text>
      <text
        x={x + width / 2}
        y={y + 32}
        textAnchor="middle"
        fontSize={10.5}
        fill={colors.quiet}
      >
        {circle ? `${kind} · ${circle}` : kind}
      </text>
    </g>
  );
}
