import { processorMs } from './processorMs';
import { quantileOf } from './quantileOf';

/**
 * The median processor time of some runs in milliseconds, so that the first
 * runs, not yet compiled, do not decide.
 */
export function medianMs(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const since = processorMs();
    work();
    times.push(processorMs() - since);
  }
  return quantileOf(times, 0.5);
}
