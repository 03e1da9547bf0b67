import { Fragment } from 'react';
import { TextPlace } from '../layout/MapGeometry';

/** Lines of text from a place downwards. */
export function TextLines(props: {
  place: TextPlace;
  lines: readonly string[];
  leading: number;
  size: number;
  fill: string;
  weight?: number;
}) {
  const { place, lines, leading, size, fill, weight } = props;
  return (
    <text
      x={place.x}
      y={place.y}
      textAnchor={place.anchor}
      fontSize={size}
      fontWeight={weight}
      fill={fill}
    >
      {lines.map((line, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          <tspan x={place.x} dy={i === 0 ? 0 : leading}>
            {line}
          </tspan>
        </Fragment>
      ))}
    </text>
  );
}
