import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { ReturnPlace } from '../layout/MapGeometry';
import { useDrawing } from './DrawingContext';
import { FigureButton } from './FigureButton';
import { returnLabel } from './returnLabel';
import { textArea } from './textArea';

const HEAD = 7;

/** Work sent back: from the stage it left to the one it is charged to. */
export function ReturnArc(props: {
  place: ReturnPlace;
  flow: ApiSchemas['ReturnFlow'];
  stageName: (id: string) => string;
}) {
  const { place, flow, stageName } = props;
  const drawing = useDrawing();
  const { colors, measure, t } = drawing;
  const { x, y } = place.tip;
  const text = returnLabel(flow, drawing);
  const label = place.label ?? { x: x + 2, y: y - 4, anchor: 'start' as const };
  const head =
    place.pointing === 'down'
      ? `M${x},${y}l${-HEAD * 0.6},${-HEAD}h${HEAD * 1.2}Z`
      : `M${x},${y}l${-HEAD},${-HEAD * 0.6}v${HEAD * 1.2}Z`;
  return (
    <FigureButton
      choice={{
        figure: 'return',
        stage: flow.fromStageId,
        toStage: flow.toStageId,
      }}
      area={
        place.label
          ? textArea(label, measure(text, 11, true), 11)
          : { x: x - 12, y: y - 9, width: 18, height: 18 }
      }
      shown={text}
      name={t('drawing.return')}
      figure={`${stageName(flow.fromStageId)} → ${stageName(flow.toStageId)}`}
    >
      <path
        d={place.path}
        fill="none"
        stroke={colors.line}
        strokeWidth={place.thickness}
        strokeDasharray={`${3 + place.thickness} 3`}
      />
      <path d={head} fill={colors.line} />
      {place.label && (
        <rect
          {...textArea(label, measure(text, 11, true) - 4, 11)}
          fill={colors.paper}
        />
      )}
      {place.label && (
        <text
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          fontSize={11}
          fontWeight={600}
          fill={colors.ink}
        >
          {text}
        </text>
      )}
    </FigureButton>
  );
}
