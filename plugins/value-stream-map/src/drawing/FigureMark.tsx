import { Anchor } from '../layout/MapGeometry';
import { useDrawing } from './DrawingContext';

/** What stands beside a figure: by how much it changed, or what it was. */
export function FigureMark(props: {
  x: number;
  y: number;
  anchor: Anchor;
  children: string;
}) {
  const { colors } = useDrawing();
  return (
    <text
      x={props.x}
      y={props.y}
      textAnchor={props.anchor}
      fontSize={10.5}
      fontStyle="italic"
      fill={colors.quiet}
    >
      {props.children}
    </text>
  );
}
