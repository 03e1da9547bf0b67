import { DoneItem } from './DoneItems';
import { Meter } from './Meter';
import { StageTable } from './StageTable';

/** Time by place of the stage on whose step of the ladder it stands. */
export interface StepTimes {
  readonly work: Float64Array;
  readonly wait: Float64Array;
}

export function stepTimes(stages: number): StepTimes {
  return { work: new Float64Array(stages), wait: new Float64Array(stages) };
}

function addTo(sum: StepTimes, part: StepTimes): void {
  for (let s = 0; s < sum.work.length; s++) {
    sum.work[s] += part.work[s];
    sum.wait[s] += part.wait[s];
  }
}

/**
 * Time of an item in the loops whose return was charged to a stage: from the
 * return until it was again as far as it had been. Loops inside a loop count
 * with the outer one.
 */
export function reworkMs(
  item: DoneItem,
  charged: number,
  { stages, orderOf, commitment }: StageTable,
  meter: Meter,
): StepTimes {
  const { timeline, doneAt } = item;
  const rework = stepTimes(stages.length);
  let previous = -1;
  let started = false;
  let loop:
    | { producer: number; until: number; readonly times: StepTimes }
    | undefined;
  for (const visit of timeline.visits) {
    if (visit.from > doneAt) break;
    const order =
      visit.stageId === null ? undefined : orderOf.get(visit.stageId);
    if (order === undefined) continue;
    if (visit.entry === 'return' && !loop) {
      loop = { producer: -1, until: previous, times: stepTimes(stages.length) };
    }
    if (order >= commitment) started = true;
    if (loop && order >= loop.until) {
      if (loop.producer === charged) addTo(rework, loop.times);
      loop = undefined;
    }
    if (loop && started) {
      if (loop.producer < 0 && stages[order].mode === 'active') {
        loop.producer = order;
      }
      // A visit that lasts beyond done is in a loop that does not close.
      const to = visit.to ?? doneAt;
      meter.measure(item, stages[order].mode, visit.from, to);
      const step = Math.max(order, commitment);
      loop.times.work[step] += meter.active;
      loop.times.wait[step] += meter.wait;
    }
    previous = order;
  }
  return rework;
}
