import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { MapGeometry } from '../layout/MapGeometry';
import { ConstraintCallout } from './ConstraintCallout';
import { batchNote } from './batchNote';
import { useDrawing } from './DrawingContext';
import { LadderTotals } from './LadderTotals';
import { RateArrow } from './RateArrow';
import { StageDrawing } from './StageDrawing';

const END_HEIGHT = 58;
const END_WIDTH = 110;

/** The map from top to bottom, for narrow screens; the ladder runs at the side. */
export function MapDown(props: {
  figures: ApiSchemas['MapFigures'];
  geometry: MapGeometry;
  notesOf: (stageId: string) => readonly string[];
  label: string;
  description: string;
}) {
  const { figures, geometry } = props;
  const drawing = useDrawing();
  const { fontFamily, t } = drawing;
  const { width, flowAt } = geometry;
  const done = figures.stages.find(stage => stage.mode === 'done');
  const endX = Math.max(0, flowAt - END_WIDTH / 2);

  return (
    <>
      {figures.constraint.kind === 'found' && (
        <ConstraintCallout constraint={figures.constraint} figures={figures} />
      )}
      <svg
        width={width}
        height={END_HEIGHT}
        fontFamily={fontFamily}
        style={{ display: 'block', marginTop: 12 }}
      >
        <RateArrow
          figure="arrivals"
          name={t('drawing.arrivals')}
          value={figures.arrivalsPerWeek}
          heading={[t('drawing.arrivals')]}
          x={endX}
          y={36}
          width={END_WIDTH}
        />
      </svg>
      <StageDrawing {...props} />
      <svg
        width={width}
        height={END_HEIGHT}
        fontFamily={fontFamily}
        style={{ display: 'block' }}
      >
        <RateArrow
          figure="velocity"
          name={t('drawing.departures')}
          value={figures.velocityPerWeek}
          heading={[done?.name ?? t('drawing.departures')]}
          x={endX}
          y={36}
          width={END_WIDTH}
          note={batchNote(drawing)}
        />
        <LadderTotals
          ladder={figures.ladder}
          x={width - 4}
          anchor="end"
          waitY={16}
          meanY={34}
          workY={52}
        />
      </svg>
    </>
  );
}
