import { memo } from 'react';
import { Ink } from './inkOf';

/** Lines with their heads, those that look the same as one. */
export const GraphInk = memo(function InkOfLines(props: {
  ink: readonly Ink[];
}) {
  return (
    <g aria-hidden pointerEvents="none">
      {props.ink.map(({ key, color, thickness, dashes, lines, tips }) => (
        <g key={key}>
          <path
            d={lines}
            fill="none"
            stroke={color}
            strokeWidth={thickness}
            strokeDasharray={dashes}
          />
          <path d={tips} fill={color} />
        </g>
      ))}
    </g>
  );
});
