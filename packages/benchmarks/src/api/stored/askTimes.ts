import { processorMs } from '../../measure/processorMs';
import { quantileOf } from '../../measure/quantileOf';

/** Milliseconds of one question asked many times. */
export interface Asked {
  readonly first: number;
  /** Passing time; likewise the one in the middle. */
  readonly p95: number;
  readonly middle: number;
  /** Processor time. */
  readonly median: number;
}

/** Asks, with the answer written as JSON, so many times after a first one. */
export async function askTimes(
  times: number,
  ask: () => Promise<unknown>,
): Promise<Asked> {
  const passing: number[] = [];
  const processor: number[] = [];
  const once = async () => {
    const before = processorMs();
    const since = performance.now();
    JSON.stringify(await ask());
    passing.push(performance.now() - since);
    processor.push(processorMs() - before);
  };
  await once();
  const [first] = passing.splice(0);
  processor.splice(0);
  for (let n = 0; n < times; n += 1) {
    await once();
  }
  return {
    first,
    p95: quantileOf(passing, 0.95),
    middle: quantileOf(passing, 0.5),
    median: quantileOf(processor, 0.5),
  };
}
