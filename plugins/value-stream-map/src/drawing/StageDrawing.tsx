import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { MapGeometry } from '../layout/MapGeometry';
import { CommitmentLine } from './CommitmentLine';
import { useDrawing } from './DrawingContext';
import { FlowArrow } from './FlowArrow';
import { InventoryTriangle } from './InventoryTriangle';
import { ProcessBox } from './ProcessBox';
import { ReturnArc } from './ReturnArc';
import { StageNotes } from './StageNotes';
import { TimelineLadder } from './TimelineLadder';

/** Everything between the ends: stages in order, returns, commitment, ladder. */
export function StageDrawing(props: {
  figures: ApiSchemas['MapFigures'];
  geometry: MapGeometry;
  notesOf: (stageId: string) => readonly string[];
  label: string;
  description: string;
}) {
  const { figures, geometry, notesOf, label, description } = props;
  const { colors, fontFamily, handovers } = useDrawing();
  const controlInto = (stageId: string | undefined) =>
    handovers?.stages.find(s => s.stageId === stageId)?.control;
  const stageOf = (id: string) =>
    figures.stages.find(stage => stage.stageId === id)!;
  const nameOf = (id: string) => stageOf(id)?.name ?? id;
  const constrained =
    figures.constraint.kind === 'found'
      ? figures.constraint.stageId
      : undefined;
  const tie = geometry.callout?.tie;

  return (
    <svg
      role="group"
      aria-roledescription="map"
      aria-label={label}
      width={geometry.width}
      height={geometry.height}
      fontFamily={fontFamily}
      style={{ display: 'block' }}
    >
      <desc>{description}</desc>
      {geometry.commitment && (
        <CommitmentLine
          place={geometry.commitment}
          short={geometry.direction === 'down'}
        />
      )}
      {geometry.arrows.map((place, i) => (
        <FlowArrow
          key={i}
          place={place}
          control={controlInto(geometry.stages[i]?.stageId)}
        />
      ))}
      {tie && (
        <line {...tie} stroke={colors.accent} strokeWidth={1.5} aria-hidden />
      )}
      {geometry.stages.map(place => {
        const Shape = place.kind === 'box' ? ProcessBox : InventoryTriangle;
        return (
          <g key={place.stageId}>
            <Shape
              place={place}
              stage={stageOf(place.stageId)}
              constraint={place.stageId === constrained}
            />
            <StageNotes place={place} notes={notesOf(place.stageId)} />
          </g>
        );
      })}
      {geometry.returns.map(place => (
        <ReturnArc
          key={`${place.fromStageId} ${place.toStageId}`}
          place={place}
          flow={
            figures.returns.find(
              flow =>
                flow.fromStageId === place.fromStageId &&
                flow.toStageId === place.toStageId,
            )!
          }
          stageName={nameOf}
        />
      ))}
      <TimelineLadder
        place={geometry.ladder}
        n={figures.ladder.n}
        stageName={nameOf}
      />
    </svg>
  );
}
