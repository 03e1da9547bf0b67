import { Timeline, Window } from '../model';
import { StageTable } from './StageTable';

/** Entries to and departures from each stage in a window, by place of the stage. */
export interface Movements {
  readonly arrivals: Int32Array;
  readonly departures: Int32Array;
}

export function movementsIn(
  timelines: readonly Timeline[],
  { from, to }: Window,
  { stages, orderOf }: StageTable,
): Movements {
  const arrivals = new Int32Array(stages.length);
  const departures = new Int32Array(stages.length);
  for (const { visits } of timelines) {
    for (const visit of visits) {
      const order =
        visit.stageId === null ? undefined : orderOf.get(visit.stageId);
      if (order === undefined) continue;
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
