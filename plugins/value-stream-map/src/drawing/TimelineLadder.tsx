import { LadderPlace } from '../layout/MapGeometry';
import { MARK_LEADING } from '../layout/measures';
import { useDrawing } from './DrawingContext';
import { FigureMark } from './FigureMark';
import { FigureButton } from './FigureButton';
import { textArea } from './textArea';

/** Waits on one line, work on the other, each with its mean over all items. */
export function TimelineLadder(props: {
  place: LadderPlace;
  n: number;
  stageName: (id: string) => string;
}) {
  const { place, n, stageName } = props;
  const { colors, format, marks, measure, unit, t } = useDrawing();
  const text = (ms: number) =>
    n === 0 ? '–' : format.duration(ms, { unit, short: true });

  return (
    <g role="group" aria-label={t('drawing.means')}>
      <path
        d={place.pathBefore}
        fill="none"
        stroke={colors.line}
        strokeWidth={1.25}
        strokeDasharray="3 3"
      />
      <path
        d={place.path}
        fill="none"
        stroke={colors.ink}
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
      {place.treads.map(tread => {
        const words = text(tread.ms);
        const work = tread.kind === 'work';
        const mark = marks?.ofStage(
          tread.stageId,
          work ? 'ladderWork' : 'ladderWait',
        );
        return (
          <FigureButton
            key={`${tread.stageId} ${tread.kind}`}
            choice={{
              figure: work ? 'stage-process-time' : 'stage-wait-time',
              stage: tread.stageId,
            }}
            area={textArea(tread.label, measure(words, 11.5, work), 11.5)}
            shown={[words, mark].filter(Boolean).join(' ')}
            name={`${stageName(tread.stageId)}, ${
              work
                ? t('drawing.work', { value: '' }).trim()
                : t('drawing.wait', { value: '' }).trim()
            }`}
            figure={words}
          >
            <text
              x={tread.label.x}
              y={tread.label.y}
              textAnchor={tread.label.anchor}
              fontSize={11.5}
              fontWeight={work ? 700 : 500}
              fill={work ? colors.ink : colors.quiet}
            >
              {words}
            </text>{' '}
            {mark && (
              <FigureMark
                x={tread.label.x}
                y={
                  tread.label.y +
                  (work || tread.label.anchor !== 'middle'
                    ? MARK_LEADING
                    : -MARK_LEADING)
                }
                anchor={tread.label.anchor}
              >
                {mark}
              </FigureMark>
            )}
          </FigureButton>
        );
      })}
    </g>
  );
}
