import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { MapGeometry } from '../layout/MapGeometry';
import { ConstraintCallout } from './ConstraintCallout';
import { batchNote } from './batchNote';
import { useDrawing } from './DrawingContext';
import { LadderTotals } from './LadderTotals';
import { RateArrow } from './RateArrow';
import { StageDrawing } from './StageDrawing';
import { wrapLabel } from '../layout/wrapLabel';

export const LEFT_END = 54;
export const RIGHT_END = 98;

const useStyles = makeStyles(
  {
    root: { display: 'flex' },
    end: { flex: 'none', display: 'block' },
    middle: { flex: 1, minWidth: 0, overflowX: 'auto', overflowY: 'hidden' },
    inner: { position: 'relative' },
    layer: {
      position: 'absolute',
      left: 0,
      right: 0,
      display: 'flex',
      pointerEvents: 'none',
    },
    // Stays in view while the stages scroll under it.
    callout: {
      position: 'sticky',
      left: 8,
      right: 8,
      flex: 'none',
      pointerEvents: 'auto',
    },
  },
  { name: 'ValueStreamMapAcross' },
);

/** The map from left to right; its ends stay in view while the middle scrolls. */
export function MapAcross(props: {
  figures: ApiSchemas['MapFigures'];
  geometry: MapGeometry;
  notesOf: (stageId: string) => readonly string[];
  label: string;
  description: string;
}) {
  const { figures, geometry } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { fontFamily, measure, t } = drawing;
  const { height, flowAt, ladder, callout } = geometry;
  const done = figures.stages.find(stage => stage.mode === 'done');

  return (
    <div className={classes.root}>
      <svg
        width={LEFT_END}
        height={height}
        fontFamily={fontFamily}
        className={classes.end}
      >
        <RateArrow
          figure="arrivals"
          name={t('drawing.arrivals')}
          value={figures.arrivalsPerWeek}
          heading={[t('drawing.arrivals')]}
          x={0}
          y={flowAt}
          width={LEFT_END}
        />
      </svg>
      <div className={classes.middle}>
        <div className={classes.inner} style={{ width: geometry.width }}>
          <StageDrawing {...props} />
          {callout && figures.constraint.kind === 'found' && (
            <div className={classes.layer} style={{ top: callout.y }}>
              <div style={{ flex: 'none', width: callout.x }} />
              <div className={classes.callout} style={{ width: callout.width }}>
                <ConstraintCallout
                  constraint={figures.constraint}
                  figures={figures}
                />
              </div>
            </div>
          )}
        </div>
      </div>
      <svg
        width={RIGHT_END}
        height={height}
        fontFamily={fontFamily}
        className={classes.end}
      >
        <RateArrow
          figure="velocity"
          name={t('drawing.departures')}
          value={figures.velocityPerWeek}
          heading={wrapLabel(
            done?.name ?? t('drawing.departures'),
            RIGHT_END - 8,
            text => measure(text, 10.5, true),
          )}
          x={0}
          y={flowAt}
          width={RIGHT_END - 10}
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
      </svg>
    </div>
  );
}
