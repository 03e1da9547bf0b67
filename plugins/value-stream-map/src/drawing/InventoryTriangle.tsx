import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { StagePlace } from '../layout/MapGeometry';
import { MARK_LEADING, NAME_LEADING } from '../layout/measures';
import { useDrawing } from './DrawingContext';
import { FigureMark } from './FigureMark';
import { FigureButton } from './FigureButton';
import { textArea } from './textArea';
import { TextLines } from './TextLines';

/** A wait: how many wait now, and how long those done waited. */
export function InventoryTriangle(props: {
  place: StagePlace;
  stage: ApiSchemas['StageFigures'];
  constraint: boolean;
}) {
  const { place, stage, constraint } = props;
  const { colors, format, marks, measure, unit, t } = useDrawing();
  const waitMark = marks?.ofStage(stage.stageId, 'waitTime');
  const stockMark = marks?.ofStage(stage.stageId, 'inProgress');
  const { x, y, width, height } = place.area;
  const wait = format.figure(stage.waitTime, { unit, short: true });
  const waitText =
    measure(t('drawing.meanWait', { value: wait }), 11) > place.notesWidth
      ? t('drawing.meanWaitShort', { value: wait })
      : t('drawing.meanWait', { value: wait });
  const longest = Math.max(
    ...place.nameLines.map(line => measure(line, place.nameSize, true)),
  );

  return (
    <g role="group" aria-label={stage.name}>
      <FigureButton
        choice={{ figure: 'stage-lead-time', stage: stage.stageId }}
        area={textArea(
          place.name,
          longest,
          place.nameSize,
          place.nameLines.length,
          NAME_LEADING,
        )}
        shown={stage.name}
        name={t('drawing.timeInStage')}
        figure={stage.leadTime}
      >
        <TextLines
          place={place.name}
          lines={place.nameLines}
          leading={NAME_LEADING}
          size={place.nameSize}
          fill={constraint ? colors.accent : colors.ink}
          weight={700}
        />
      </FigureButton>
      <FigureButton
        choice={{ figure: 'stage-in-progress', stage: stage.stageId }}
        area={place.area}
        shown={format.figure(stage.inProgress, { short: true })}
        name={`${stage.name}, ${t('drawing.inProgress')}`}
        figure={stage.inProgress}
      >
        <path
          d={`M${x + width / 2},${y}L${x + width},${y + height}H${x}Z`}
          fill={constraint ? colors.accentWash : colors.wash}
          stroke={constraint ? colors.accent : colors.line}
          strokeWidth={constraint ? 2.5 : 1.25}
          strokeLinejoin="round"
          strokeDasharray={stage.items > 0 ? undefined : '4 3'}
        />
        <text
          x={x + width / 2}
          y={y + height * 0.8}
          fontSize={14}
          fontWeight={700}
          textAnchor="middle"
          fill={colors.ink}
        >
          {format.figure(stage.inProgress, { short: true })}
        </text>
      </FigureButton>
      <FigureButton
        choice={{ figure: 'stage-wait-time', stage: stage.stageId }}
        area={textArea(place.wait, measure(waitText, 11), 11)}
        shown={[waitText, waitMark].filter(Boolean).join(' ')}
        name={`${stage.name}, ${t('drawing.meanWait', { value: '' }).trim()}`}
        figure={stage.waitTime}
      >
        <text
          x={place.wait.x}
          y={place.wait.y}
          textAnchor={place.wait.anchor}
          fontSize={11}
          fill={colors.quiet}
        >
          {waitText}
        </text>{' '}
        {waitMark && (
          <FigureMark
            x={place.wait.x}
            y={place.wait.y + MARK_LEADING}
            anchor={place.wait.anchor}
          >
            {waitMark}
          </FigureMark>
        )}
      </FigureButton>
      {stockMark && (
        <FigureMark
          x={place.wait.x}
          y={place.wait.y + 2 * MARK_LEADING}
          anchor={place.wait.anchor}
        >
          {t('compare.stock', { change: stockMark })}
        </FigureMark>
      )}
    </g>
  );
}
