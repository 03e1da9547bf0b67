import { MapGeometry } from '../layout/MapGeometry';
import { useDrawing } from './DrawingContext';

/** Where flow time starts: what stands before is drawn and not summed. */
export function CommitmentLine(props: {
  place: NonNullable<MapGeometry['commitment']>;
  short?: boolean;
}) {
  const { colors, t } = useDrawing();
  const { label, x1, y1, x2, y2 } = props.place;
  return (
    <g>
      <line
        {...{ x1, y1, x2, y2 }}
        stroke={colors.line}
        strokeWidth={1.25}
        strokeDasharray="2 4"
      />
      <text
        x={label.x}
        y={label.y}
        textAnchor={label.anchor}
        fontSize={11}
        fontWeight={600}
        fill={colors.quiet}
        stroke={colors.paper}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {props.short ? t('drawing.commitmentShort') : t('drawing.commitment')}
      </text>
    </g>
  );
}
