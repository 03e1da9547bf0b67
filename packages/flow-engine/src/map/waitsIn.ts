import { Instant, Window } from '../model';
import { Meter } from './Meter';
import { ColumnItem } from '../columns/ColumnItem';
import { StageTable } from './StageTable';

/** Waiting per stage, in visits to committed stages that ended in the window or were still open at its end. */
export interface Waits {
  readonly byStage: Float64Array;
  visits: number;
}

export function createWaits({ stages }: StageTable): Waits {
  return { byStage: new Float64Array(stages.length), visits: 0 };
}

export function addWaits(
  waits: Waits,
  item: ColumnItem,
  { from }: Window,
  until: Instant,
  { stages, commitment }: StageTable,
  meter: Meter,
): void {
  const { columns, first, end } = item;
  for (let v = first; v < end; v++) {
    const entered = columns.from[v];
    if (entered >= until) break;
    const order = columns.orders[v];
    const left = columns.to[v];
    if (order < commitment || left < from) continue;
    const { mode } = stages[order];
    if (mode === 'done') continue;
    meter.measureVisit(item, v, mode, until);
    waits.byStage[order] += meter.wait;
    waits.visits++;
  }
}

/** Place of the stage with the most waiting; −1 where nothing waits. */
export function longestWait({ byStage }: Waits): number {
  const most = Math.max(...byStage);
  return most > 0 ? byStage.indexOf(most) : -1;
}
