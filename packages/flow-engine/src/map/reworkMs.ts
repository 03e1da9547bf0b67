import { DoneItem } from './DoneItems';
import { Meter } from './Meter';
import { StageTable } from './StageTable';

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
): { readonly work: number; readonly wait: number } {
  const { timeline, doneAt } = item;
  let work = 0;
  let wait = 0;
  let previous = -1;
  let started = false;
  let loop:
    | { producer: number; until: number; work: number; wait: number }
    | undefined;
  for (const visit of timeline.visits) {
    if (visit.from > doneAt) break;
    const order =
      visit.stageId === null ? undefined : orderOf.get(visit.stageId);
    if (order === undefined) continue;
    if (visit.entry === 'return' && !loop) {
      loop = { producer: -1, until: previous, work: 0, wait: 0 };
    }
    if (order >= commitment) started = true;
    if (loop && order >= loop.until) {
      if (loop.producer === charged) {
        work += loop.work;
        wait += loop.wait;
      }
      loop = undefined;
    }
    if (loop && started) {
      if (loop.producer < 0 && stages[order].mode === 'active') {
        loop.producer = order;
      }
      // A visit that lasts beyond done is in a loop that does not close.
      const to = visit.to ?? doneAt;
      meter.measure(item, stages[order].mode, visit.from, to);
      loop.work += meter.active;
      loop.wait += meter.wait;
    }
    previous = order;
  }
  return { work, wait };
}
