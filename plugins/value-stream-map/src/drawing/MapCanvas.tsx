import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawingTime } from '@value-stream/backstage-plugin-value-stream-react';
import { drawnReturns } from '../layout/layoutReturns';
import { layoutMap, NARROW } from '../layout/layoutMap';
import { constraintSentences } from './constraintSentences';
import { describeMap } from './describeMap';
import { useDrawing } from './DrawingContext';
import { LEFT_END, MapAcross, RIGHT_END } from './MapAcross';
import { MapDown } from './MapDown';
import { returnLabel } from './returnLabel';
import { stageNotes } from './stageNotes';

const useStyles = makeStyles(
  theme => ({
    legend: {
      marginTop: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamMapCanvas' },
);

/** The whole drawing, laid out for the width it has. */
export function MapCanvas(props: {
  figures: ApiSchemas['MapFigures'];
  title: string;
  width: number;
}) {
  useDrawingTime('map');
  const { figures, title, width } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { format, handovers, marks, measure, t, unit } = drawing;
  const down = width < NARROW;

  const notes = useMemo(() => {
    const steps = new Map(
      figures.ladder.steps.map(step => [step.stageId, step.unknownMs]),
    );
    return new Map(
      figures.stages.map(stage => {
        const lines = stageNotes(
          stage,
          { format, t, unit },
          steps.get(stage.stageId) ?? 0,
          handovers?.stages.find(s => s.stageId === stage.stageId),
        );
        const back = down
          ? figures.returns
              .filter(flow => flow.fromStageId === stage.stageId)
              .map(flow =>
                t('drawing.returnedTo', {
                  count: flow.items,
                  value: format.number(flow.items, 0),
                  stage:
                    figures.stages.find(s => s.stageId === flow.toStageId)
                      ?.name ?? flow.toStageId,
                  time: format.figure(flow.addedTime, { unit, short: true }),
                }),
              )
          : [];
        return [stage.stageId, [...lines, ...back]] as const;
      }),
    );
  }, [figures, format, handovers, t, unit, down]);

  const geometry = useMemo(() => {
    const callout =
      figures.constraint.kind === 'found'
        ? constraintSentences(figures.constraint, figures, { format, t, unit })
        : undefined;
    return layoutMap(figures, {
      width: down ? width : width - LEFT_END - RIGHT_END,
      direction: down ? 'down' : 'across',
      noteLines: id => notes.get(id)?.length ?? 0,
      returnLabel: (from, to) => {
        const flow = figures.returns.find(
          r => r.fromStageId === from && r.toStageId === to,
        );
        return flow ? returnLabel(flow, { format, t, unit }) : '';
      },
      callout: callout ? callout.sentences.join(' ') : '',
      measure,
      marked: marks !== undefined,
    });
  }, [figures, format, marks, measure, t, unit, down, width, notes]);

  const more = figures.returns.length - drawnReturns(figures.returns).length;
  const Layout = down ? MapDown : MapAcross;
  return (
    <>
      <Layout
        figures={figures}
        geometry={geometry}
        notesOf={id => notes.get(id) ?? []}
        label={t('drawing.label', { title })}
        description={describeMap(figures, drawing)}
      />
      <Typography variant="caption" component="p" className={classes.legend}>
        {t('drawing.means')}
        {figures.stages.some(s => !s.committed) &&
          ` ${t('drawing.meansBefore')}`}
        {more > 0 &&
          ` ${t('drawing.moreReturns', { count: more, value: String(more) })}`}
      </Typography>
    </>
  );
}
