import { Instant, StageMode, Window } from '../model';
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

/** Counts one visit to the stage at a place. */
export function addMovement(
  { arrivals, departures }: Movements,
  stage: number,
  mode: StageMode | undefined,
  entered: Instant,
  left: Instant,
  { from, to }: Window,
): void {
  if (entered >= from && entered < to) arrivals[stage]++;
  // A last done visit ends where it begins: what is done leaves no more.
  if (left >= from && left < to && (left > entered || mode !== 'done')) {
    departures[stage]++;
  }
}
