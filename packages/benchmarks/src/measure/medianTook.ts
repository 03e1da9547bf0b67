import { processorMs } from './processorMs';
import { quantileOf } from './quantileOf';

/** Until the collector has swept, in the background, what it was asked to collect. */
const SWEPT_AFTER_MS = 100;

/** Median times in milliseconds. */
export interface Took {
  /** Of the processor. */
  readonly cpuMs: number;
  /** That passed, which others at work on the machine lengthen. */
  readonly wallMs: number;
}

/**
 * The median time of some runs, so that the first runs, not yet compiled, do
 * not decide.
 */
export function medianTook(runs: number, work: () => unknown): Took {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    Atomics.wait(
      new Int32Array(new SharedArrayBuffer(4)),
      0,
      0,
      SWEPT_AFTER_MS,
    );
    const since = processorMs();
    const began = performance.now();
    work();
    wall.push(performance.now() - began);
    cpu.push(processorMs() - since);
  }
  return { cpuMs: quantileOf(cpu, 0.5), wallMs: quantileOf(wall, 0.5) };
}

/** The median processor time in milliseconds. */
export function medianMs(runs: number, work: () => unknown): number {
  return medianTook(runs, work).cpuMs;
}
