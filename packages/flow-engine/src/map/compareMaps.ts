import { Clock, Figure, ValueStreamMap } from '../model';
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
  readonly flowTime: Compared;
  readonly processTime: Compared;
  readonly waitTime: Compared;
  readonly activityRatio: Compared;
  readonly firstTimeRight: Compared;
  readonly velocityPerWeek: Compared;
  readonly inProgress: Compared;
  /** Stages that both maps have, in the order of the later one. */
  readonly stages: readonly {
    readonly stageId: string;
    readonly leadTime: Compared;
    readonly waitTime: Compared;
    readonly inProgress: Compared;
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
    flowTime: compare(before.flowTime.p50, after.flowTime.p50),
    processTime: compare(before.processTime, after.processTime),
    waitTime: compare(before.waitTime, after.waitTime),
    activityRatio: compare(before.activityRatio, after.activityRatio),
    firstTimeRight: compare(before.firstTimeRight, after.firstTimeRight),
    velocityPerWeek: compare(before.velocityPerWeek, after.velocityPerWeek),
    inProgress: compare(before.inProgress, after.inProgress),
    stages: after.stages.flatMap(stage => {
      const earlier = before.stages.find(s => s.stageId === stage.stageId);
      return earlier
        ? [
            {
              stageId: stage.stageId,
              leadTime: compare(earlier.leadTime, stage.leadTime),
              waitTime: compare(earlier.waitTime, stage.waitTime),
              inProgress: compare(earlier.inProgress, stage.inProgress),
            },
          ]
        : [];
    }),
  };
}
