import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { batchNote } from '../drawing/batchNote';
import { constraintSentences } from '../drawing/constraintSentences';
import { useDrawing } from '../drawing/DrawingContext';
import { LadderTotals } from '../drawing/LadderTotals';
import { RateArrow } from '../drawing/RateArrow';
import { StageDrawing } from '../drawing/StageDrawing';
import { stageNotes } from '../drawing/stageNotes';
import { returnLabel } from '../drawing/returnLabel';
import { TextLines } from '../drawing/TextLines';
import { layoutMap } from '../layout/layoutMap';
import { wrapLabel } from '../layout/wrapLabel';

const LEFT = 64;
const RIGHT = 104;
const WIDTH = 1100;
export const CAPTION = 52;

/** The whole map as one drawing, with nothing that scrolls or floats, below a caption. */
export function MapPicture(props: {
  figures: ApiSchemas['MapFigures'];
  title: string;
  caption: string;
}) {
  const { figures, title, caption } = props;
  const drawing = useDrawing();
  const { colors, fontFamily, format, handovers, marks, measure, t, unit } =
    drawing;
  const { constraint } = figures;
  const told =
    constraint.kind === 'found'
      ? constraintSentences(constraint, figures, drawing)
      : undefined;
  const notes = new Map(
    figures.stages.map(stage => [
      stage.stageId,
      stageNotes(
        stage,
        { format, t, unit },
        figures.ladder.steps.find(s => s.stageId === stage.stageId)
          ?.unknownMs ?? 0,
        handovers?.stages.find(s => s.stageId === stage.stageId),
      ),
    ]),
  );
  const geometry = layoutMap(figures, {
    width: WIDTH,
    direction: 'across',
    noteLines: id => notes.get(id)?.length ?? 0,
    returnLabel: (from, to) => {
      const flow = figures.returns.find(
        r => r.fromStageId === from && r.toStageId === to,
      );
      return flow ? returnLabel(flow, drawing) : '';
    },
    callout: told ? told.sentences.join(' ') : '',
    measure,
    marked: marks !== undefined,
  });
  const { callout, ladder, flowAt } = geometry;
  const width = LEFT + geometry.width + RIGHT;
  const height = CAPTION + geometry.height;
  const done = figures.stages.find(stage => stage.mode === 'done');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
    >
      <rect width={width} height={height} fill={colors.paper} />
      <text x={12} y={24} fontSize={17} fontWeight={700} fill={colors.ink}>
        {title}
      </text>
      <text x={12} y={42} fontSize={11.5} fill={colors.quiet}>
        {caption}
      </text>
      <g transform={`translate(0,${CAPTION})`}>
        <RateArrow
          figure="arrivals"
          name={t('drawing.arrivals')}
          value={figures.arrivalsPerWeek}
          heading={[t('drawing.arrivals')]}
          x={0}
          y={flowAt}
          width={LEFT}
        />
      </g>
      <g transform={`translate(${LEFT},${CAPTION})`}>
        <StageDrawing
          figures={figures}
          geometry={geometry}
          notesOf={id => notes.get(id) ?? []}
          label={title}
          description={caption}
        />
        {callout && told && (
          <g transform={`translate(${callout.x},${callout.y})`}>
            <rect
              width={callout.width}
              height={callout.height - 8}
              rx={4}
              fill={colors.accentWash}
              stroke={colors.accent}
              strokeWidth={1.5}
            />
            <TextLines
              place={{ x: 14, y: 22, anchor: 'start' }}
              lines={[told.title]}
              leading={19}
              size={12.5}
              weight={700}
              fill={colors.ink}
            />
            <TextLines
              place={{ x: 14, y: 41, anchor: 'start' }}
              lines={wrapLabel(
                told.sentences.join(' '),
                callout.width - 28,
                text => measure(text, 12.5),
                8,
              )}
              leading={19}
              size={12.5}
              fill={colors.ink}
            />
          </g>
        )}
      </g>
      <g transform={`translate(${LEFT + geometry.width},${CAPTION})`}>
        <RateArrow
          figure="velocity"
          name={t('drawing.departures')}
          value={figures.velocityPerWeek}
          heading={wrapLabel(
            done?.name ?? t('drawing.departures'),
            RIGHT - 8,
            text => measure(text, 10.5, true),
          )}
          x={0}
          y={flowAt}
          width={RIGHT - 10}
          note={batchNote(drawing)}
        />
        <LadderTotals
          ladder={figures.ladder}
          x={8}
          anchor="start"
          waitY={ladder.waitAt - 3}
          meanY={(ladder.waitAt + ladder.workAt) / 2 + 4}
          workY={ladder.workAt + 11}
        />
      </g>
    </svg>
  );
}
