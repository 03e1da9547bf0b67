import {
  ApiSchemas,
  FigureAnswer,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { StagePlace } from '../layout/MapGeometry';
import { MarkedFigure } from '../compare/FigureMarks';
import { COMPACT_BELOW, NAME_LEADING } from '../layout/measures';
import { useDrawing } from './DrawingContext';
import { FigureButton } from './FigureButton';
import { FigureMark } from './FigureMark';
import { TextLines } from './TextLines';

/** Below this width the rows use the short names of lean notation. */
const SHORT_NAMES_BELOW = 140;

interface Row {
  readonly figure: FigureId;
  readonly marked: MarkedFigure;
  readonly value: FigureAnswer;
  readonly name: string;
  readonly shown: string;
  readonly text: string;
  /** Where it is read aloud otherwise than a figure is. */
  readonly spoken?: string;
}

/** A step with work in it: process time, %C&A, in progress, oldest. */
export function ProcessBox(props: {
  place: StagePlace;
  stage: ApiSchemas['StageFigures'];
  constraint: boolean;
}) {
  const { place, stage, constraint } = props;
  const { colors, format, marks, unit, t } = useDrawing();
  const { x, y, width } = place.area;
  const rowHeight = (place.area.height - place.headingHeight) / 4;
  const short = width < SHORT_NAMES_BELOW;
  const inset = width < COMPACT_BELOW ? 6 : 9;
  const covered = stage.items > 0;
  const outline = constraint ? colors.accent : colors.line;
  const rows: Row[] = [
    {
      figure: 'stage-process-time',
      marked: 'processTime',
      value: stage.processTime,
      name: t('drawing.processTime'),
      shown: short ? t('drawing.processTimeShort') : t('drawing.processTime'),
      text: format.figure(stage.processTime, { unit, short: true }),
    },
    {
      figure: 'stage-complete-accurate',
      marked: 'percentCompleteAccurate',
      value: stage.percentCompleteAccurate,
      name: t('drawing.completeAccurate'),
      shown: t('drawing.completeAccurate'),
      text: format.figure(stage.percentCompleteAccurate),
    },
    {
      figure: 'stage-in-progress',
      marked: 'inProgress',
      value: stage.inProgress,
      name: t('drawing.inProgress'),
      shown: short ? t('drawing.inProgressShort') : t('drawing.inProgress'),
      text: format.figure(stage.inProgress, { short: true }),
    },
    {
      figure: 'stage-in-progress',
      marked: 'oldest',
      value: stage.oldest,
      name: t('drawing.oldest'),
      shown: short ? t('drawing.oldestShort') : t('drawing.oldest'),
      text: format.age(stage.oldest, { short: true }),
      spoken:
        stage.oldest.kind === 'value' ? format.age(stage.oldest) : undefined,
    },
  ];

  return (
    <g role="group" aria-label={stage.name}>
      <rect
        {...place.area}
        rx={4}
        fill={colors.paper}
        stroke={outline}
        strokeWidth={constraint ? 2.5 : 1.25}
        strokeDasharray={covered ? undefined : '4 3'}
      />
      <path
        d={headingPath(x, y, width, place.headingHeight)}
        fill={constraint ? colors.accentWash : colors.heading}
      />
      <FigureButton
        choice={{ figure: 'stage-lead-time', stage: stage.stageId }}
        area={{
          x: x + 1,
          y: y + 1,
          width: width - 2,
          height: place.headingHeight - 2,
        }}
        shown={stage.name}
        name={t('drawing.timeInStage')}
        figure={stage.leadTime}
      >
        <TextLines
          place={place.name}
          lines={place.nameLines}
          leading={NAME_LEADING}
          size={place.nameSize}
          fill={colors.ink}
          weight={700}
        />
      </FigureButton>
      {rows.map((row, i) => {
        const top = y + place.headingHeight + i * rowHeight;
        const mark = marks?.ofStage(stage.stageId, row.marked);
        return (
          <FigureButton
            key={row.name}
            choice={{ figure: row.figure, stage: stage.stageId }}
            area={{
              x: x + 1,
              y: top + 1,
              width: width - 2,
              height: rowHeight - 2,
            }}
            shown={[row.shown, row.text, mark].filter(Boolean).join(' ')}
            name={`${stage.name}, ${row.name}`}
            figure={row.spoken ?? row.value}
          >
            {i > 0 && (
              <line
                x1={x + inset}
                x2={x + width - inset}
                y1={top}
                y2={top}
                stroke={colors.hairline}
              />
            )}
            <text
              x={x + inset}
              y={top + 16}
              fontSize={10.5}
              fill={colors.quiet}
            >
              {row.shown}
            </text>{' '}
            <text
              x={x + width - inset}
              y={top + 16}
              fontSize={11.5}
              fontWeight={600}
              textAnchor="end"
              fill={row.value.kind === 'value' ? colors.ink : colors.quiet}
            >
              {row.text}
            </text>{' '}
            {mark && (
              <FigureMark x={x + width - inset} y={top + 29} anchor="end">
                {mark}
              </FigureMark>
            )}
          </FigureButton>
        );
      })}
    </g>
  );
}

/** A rectangle whose upper corners are round like the box's. */
function headingPath(x: number, y: number, w: number, h: number): string {
  return `M${x + 0.6},${y + h}V${y + 4}Q${x + 0.6},${y + 0.6} ${x + 4},${
    y + 0.6
  }H${x + w - 4}Q${x + w - 0.6},${y + 0.6} ${x + w - 0.6},${y + 4}V${y + h}Z`;
}
