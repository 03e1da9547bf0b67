import { Window } from '../model';
import { Ranked } from './Ranked';
import { StageTable } from './StageTable';

/** Entries to and departures from each stage in a window, by place of the stage. */
export interface Movements {
  readonly arrivals: Int32Array;
  readonly departures: Int32Array;
}

export function movementsIn(
  items: readonly Ranked[],
  { from, to }: Window,
  { stages }: StageTable,
): Movements {
  const arrivals = new Int32Array(stages.length);
  const departures = new Int32Array(stages.length);
  for (const { timeline, orders } of items) {
    const { visits } = timeline;
    for (let v = 0; v < visits.length; v++) {
      const visit = visits[v];
      const order = orders[v];
      if (order < 0) continue;
      if (visit.from >= from && visit.from < to) arrivals[order]++;
      const ended = visit.to;
      // A last done visit ends where it begins: what is done leaves no more.
      if (
        ended !== null &&
        ended >= from &&
        ended < to &&
        (ended > visit.from || stages[order].mode !== 'done')
      ) {
        departures[order]++;
      }
    }
  }
  return { arrivals, departures };
}
