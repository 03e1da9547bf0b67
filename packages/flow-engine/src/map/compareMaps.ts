import { Basis, Clock, Figure, ValueStreamMap, Window } from '../model';
import { known, unknown } from '../figure/figure';

/** A figure in two windows. @public */
export interface Compared {
  readonly before: Figure;
  readonly after: Figure;
  /** After less before; unknown where either is. */
  readonly change: Figure;
}

/** Two maps of a stream, side by side. @public */
export interface MapComparison {
  readonly windows: { readonly before: Window; readonly after: Window };
  readonly clock: Clock;
  readonly basis: Basis;
  readonly flowTime: Compared;
  readonly meanFlowTime: Compared;
  readonly processTime: Compared;
  readonly waitTime: Compared;
  readonly activityRatio: Compared;
  readonly firstTimeRight: Compared;
  readonly rolledCompleteAccurate: Compared;
  readonly arrivalsPerWeek: Compared;
  readonly velocityPerWeek: Compared;
  readonly traceability: Compared;
  readonly inProgress: Compared;
  /** Stages that both maps have, in the order of the later one. */
  readonly stages: readonly {
    readonly stageId: string;
    readonly leadTime: Compared;
    readonly waitTime: Compared;
    readonly processTime: Compared;
    readonly percentCompleteAccurate: Compared;
    readonly inProgress: Compared;
    readonly oldest: Compared;
    /** Steps of the ladder, means over all items. */
    readonly ladderWait: Compared;
    readonly ladderWork: Compared;
  }[];
}

function compare(before: Figure, after: Figure): Compared {
  const n = Math.min(before.n, after.n);
  let change: Figure;
  if (before.kind === 'unknown') change = unknown(before.reason, n);
  else if (after.kind === 'unknown') change = unknown(after.reason, n);
  else change = known(after.value - before.value, after.unit, n, 'difference');
  return { before, after, change };
}

/** A step of the ladder as a figure. */
function stepOf(
  { ladder }: ValueStreamMap,
  stageId: string,
  part: 'waitMs' | 'workMs',
): Figure {
  const step = ladder.steps.find(s => s.stageId === stageId);
  return step && ladder.n > 0
    ? known(step[part], 'ms', ladder.n, 'mean')
    : unknown('no-items');
}

/**
 * How a stream's map changed from one window to another.
 *
 * @throws RangeError where the maps were measured on different clocks or bases.
 * @public
 */
export function compareMaps<C extends Clock>(
  before: ValueStreamMap<C>,
  after: ValueStreamMap<NoInfer<C>>,
): MapComparison {
  if (before.clock !== after.clock || before.basis !== after.basis) {
    throw new RangeError(
      `A map on the ${before.clock} clock, ${before.basis} basis, does not compare with one on the ${after.clock} clock, ${after.basis} basis`,
    );
  }
  return {
    windows: { before: before.window, after: after.window },
    clock: after.clock,
    basis: after.basis,
    flowTime: compare(before.flowTime.p50, after.flowTime.p50),
    meanFlowTime: compare(before.meanFlowTime, after.meanFlowTime),
    processTime: compare(before.processTime, after.processTime),
    waitTime: compare(before.waitTime, after.waitTime),
    activityRatio: compare(before.activityRatio, after.activityRatio),
    firstTimeRight: compare(before.firstTimeRight, after.firstTimeRight),
    rolledCompleteAccurate: compare(
      before.rolledCompleteAccurate,
      after.rolledCompleteAccurate,
    ),
    arrivalsPerWeek: compare(before.arrivalsPerWeek, after.arrivalsPerWeek),
    velocityPerWeek: compare(before.velocityPerWeek, after.velocityPerWeek),
    traceability: compare(before.traceability, after.traceability),
    inProgress: compare(before.inProgress, after.inProgress),
    stages: after.stages.flatMap(stage => {
      const { stageId } = stage;
      const earlier = before.stages.find(s => s.stageId === stageId);
      if (!earlier) return [];
      const step = (part: 'waitMs' | 'workMs') =>
        compare(stepOf(before, stageId, part), stepOf(after, stageId, part));
      return [
        {
          stageId,
          leadTime: compare(earlier.leadTime, stage.leadTime),
          waitTime: compare(earlier.waitTime, stage.waitTime),
          processTime: compare(earlier.processTime, stage.processTime),
          percentCompleteAccurate: compare(
            earlier.percentCompleteAccurate,
            stage.percentCompleteAccurate,
          ),
          inProgress: compare(earlier.inProgress, stage.inProgress),
          oldest: compare(earlier.oldest, stage.oldest),
          ladderWait: step('waitMs'),
          ladderWork: step('workMs'),
        },
      ];
    }),
  };
}
