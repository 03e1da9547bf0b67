import { Figure, FigureRef, ValueStreamMap } from '../model';
import { known, unknown } from '../figure/figure';

/** The figure of a map that a reference names; unknown (`no-data`) where the map has no such stage or return. */
export function figureOf(map: ValueStreamMap, ref: FigureRef): Figure {
  const stage = map.stages.find(({ stageId }) => stageId === ref.stageId);
  switch (ref.figure) {
    case 'flow-time':
      return map.flowTime.p50;
    case 'process-time':
      return map.processTime;
    case 'wait-time':
      return map.waitTime;
    case 'activity-ratio':
      return map.activityRatio;
    case 'first-time-right':
      return map.firstTimeRight;
    case 'rolled-complete-accurate':
      return map.rolledCompleteAccurate;
    case 'in-progress':
      return map.inProgress;
    case 'velocity':
      return map.velocity;
    case 'arrivals':
      return map.arrivalsPerWeek;
    case 'traceability':
      return map.traceability;
    case 'stage-lead-time':
      return stage?.leadTime ?? unknown('no-data');
    case 'stage-process-time':
      return stage?.processTime ?? unknown('no-data');
    case 'stage-wait-time':
      return stage?.waitTime ?? unknown('no-data');
    case 'stage-complete-accurate':
      return stage?.percentCompleteAccurate ?? unknown('no-data');
    case 'stage-in-progress':
      return stage?.inProgress ?? unknown('no-data');
    case 'return': {
      const flow = map.returns.find(
        ({ fromStageId, toStageId }) =>
          fromStageId === ref.stageId && toStageId === ref.toStageId,
      );
      return flow
        ? known(flow.count, 'count', flow.items, 'count')
        : unknown('no-data');
    }
    default:
      throw new RangeError(`Unknown figure '${String(ref.figure)}'`);
  }
}
