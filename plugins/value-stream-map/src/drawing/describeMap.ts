import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { drawnStages } from '../layout/drawnStages';
import { constraintSentences } from './constraintSentences';
import { Drawing } from './DrawingContext';
import { returnLabel } from './returnLabel';

/** The drawing in sentences, for those who hear it. */
export function describeMap(
  figures: ApiSchemas['MapFigures'],
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
): string {
  const { format, t } = drawing;
  const nameOf = (id: string) =>
    figures.stages.find(stage => stage.stageId === id)?.name ?? id;
  const stages = drawnStages(figures).map(stage => {
    const time =
      stage.mode === 'wait'
        ? t('drawing.meanWait', { value: format.figure(stage.waitTime) })
        : `${t('drawing.processTime')} ${format.figure(stage.processTime)}`;
    return `${stage.name}: ${time}, ${t('drawing.inProgress')} ${format.figure(
      stage.inProgress,
    )}.`;
  });
  const returns = figures.returns.map(
    flow =>
      `${nameOf(flow.fromStageId)} → ${nameOf(flow.toStageId)}: ${returnLabel(
        flow,
        drawing,
      )}.`,
  );
  const constraint =
    figures.constraint.kind === 'found'
      ? constraintSentences(figures.constraint, figures, drawing)
      : undefined;
  return [
    `${t('drawing.arrivals')}: ${format.figure(figures.arrivalsPerWeek)}.`,
    ...stages,
    `${t('drawing.departures')}: ${format.figure(figures.velocityPerWeek)}.`,
    ...returns,
    ...(constraint ? [`${constraint.title}.`, ...constraint.sentences] : []),
  ].join(' ');
}
