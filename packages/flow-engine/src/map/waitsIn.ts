import { StageTable } from './StageTable';

/** Waiting per stage, in visits to committed stages that ended in the window or were still open at its end. */
export interface Waits {
  readonly byStage: Float64Array;
  visits: number;
}

export function createWaits({ stages }: StageTable): Waits {
  return { byStage: new Float64Array(stages.length), visits: 0 };
}

export function addWait(waits: Waits, stage: number, ms: number): void {
  waits.byStage[stage] += ms;
  waits.visits++;
}

/** Place of the stage with the most waiting; −1 where nothing waits. */
export function longestWait({ byStage }: Waits): number {
  const most = Math.max(...byStage);
  return most > 0 ? byStage.indexOf(most) : -1;
}
