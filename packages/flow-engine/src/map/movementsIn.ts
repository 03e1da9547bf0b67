import { Window } from '../model';
import { ColumnItem } from '../columns/ColumnItem';
import { StageTable } from './StageTable';

/** Entries to and departures from each stage in a window, by place of the stage. */
export interface Movements {
  readonly arrivals: Int32Array;
  readonly departures: Int32Array;
}

export function createMovements({ stages }: StageTable): Movements {
  return {
    arrivals: new Int32Array(stages.length),
    departures: new Int32Array(stages.length),
  };
}

export function addMovements(
  { arrivals, departures }: Movements,
  { columns, first, end }: ColumnItem,
  { from, to }: Window,
  { stages }: StageTable,
): void {
  for (let v = first; v < end; v++) {
    const entered = columns.from[v];
    const order = columns.orders[v];
    if (order < 0) continue;
    if (entered >= from && entered < to) arrivals[order]++;
    const left = columns.to[v];
    // A last done visit ends where it begins: what is done leaves no more.
    if (
      left >= from &&
      left < to &&
      (left > entered || stages[order].mode !== 'done')
    ) {
      departures[order]++;
    }
  }
}
