import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { FigureMarks, MarkedFigure } from '../compare/FigureMarks';
import { Drawing } from '../drawing/DrawingContext';

type Figures = ApiSchemas['MapFigures'];
type Future = ApiSchemas['FutureMapAnswer'];

/** Whether the replay could tell what the changes would bring. */
export function isKnown({ future }: Future): boolean {
  return future.meanFlowTime.kind === 'value';
}

/** The figures of the map as they would be; those that changes do not touch as they are. */
export function futureFigures(figures: Figures, answer: Future): Figures {
  if (!isKnown(answer)) {
    return { ...figures, constraint: { kind: 'none', reason: 'no-wait' } };
  }
  const { future, ladder } = answer;
  const stages = new Map(answer.stages.map(s => [s.stageId, s]));
  return {
    ...figures,
    flowTime: {
      ...figures.flowTime,
      p50: future.flowTimeP50,
      p85: future.flowTimeP85,
    },
    meanFlowTime: future.meanFlowTime,
    processTime: future.processTime,
    waitTime: future.waitTime,
    activityRatio: future.activityRatio,
    rolledCompleteAccurate: future.rolledCompleteAccurate,
    ladder,
    stages: figures.stages.map(stage => {
      const { waitTime, processTime, percentCompleteAccurate } =
        stages.get(stage.stageId) ?? stage;
      return { ...stage, waitTime, processTime, percentCompleteAccurate };
    }),
    // What would hold the flow up then is not known.
    constraint: { kind: 'none', reason: 'no-wait' },
  };
}

function differs(
  now: ApiSchemas['Figure'],
  then: ApiSchemas['Figure'],
): boolean {
  return (
    now.kind === 'value' &&
    then.kind === 'value' &&
    Math.abs(now.value - then.value) > 1e-6 * Math.max(1, Math.abs(now.value))
  );
}

/** Gives every figure that the changes change its old value. */
export function futureMarks(
  now: Figures,
  then: Figures,
  { format, t, unit }: Pick<Drawing, 'format' | 't' | 'unit'>,
): FigureMarks {
  const ladderFigure = (figures: Figures, stageId: string, wait: boolean) => {
    const step = figures.ladder.steps.find(s => s.stageId === stageId);
    return {
      kind: 'value' as const,
      value: (wait ? step?.waitMs : step?.workMs) ?? 0,
      unit: 'ms' as const,
      n: figures.ladder.n,
      method: 'mean',
    };
  };
  const figureOf = (
    figures: Figures,
    stageId: string,
    figure: MarkedFigure,
  ): ApiSchemas['Figure'] | undefined => {
    switch (figure) {
      case 'ladderWait':
      case 'ladderWork':
        return ladderFigure(figures, stageId, figure === 'ladderWait');
      default:
        return figures.stages.find(s => s.stageId === stageId)?.[figure];
    }
  };
  return {
    ofStage: (stageId, figure) => {
      const before = figureOf(now, stageId, figure);
      const after = figureOf(then, stageId, figure);
      return before && after && differs(before, after)
        ? t('future.was', {
            value: format.figure(before, { unit, short: true }),
          })
        : undefined;
    },
    ofTotal: () => [],
  };
}
