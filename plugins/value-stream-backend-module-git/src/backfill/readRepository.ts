import { GitPayload } from '../translate/GitPayload';
import { RepositoryCursor, Reading } from './RepositoryCursor';
import { StepContext, STEPS } from './readSteps';

/** Some payloads of one repository, and where it then stands. */
export interface RepositoryChunk {
  readonly payloads: readonly GitPayload[];
  readonly cursor: RepositoryCursor;
}

/** Reads what a plan says, in chunks of at most `size` payloads. The last chunk closes the reading. */
export async function* readRepository(
  context: Omit<StepContext, 'reading'>,
  start: Reading,
  size: number,
): AsyncGenerator<RepositoryChunk> {
  const { done } = context;
  let payloads: GitPayload[] = [];
  let reading = start;
  for (; reading.step < STEPS.length; reading = followingStep(reading)) {
    const step = STEPS[reading.step];
    for await (const { payload, next } of step(
      { ...context, reading },
      reading.skip,
    )) {
      payloads.push(payload);
      reading = { ...reading, skip: reading.skip + 1, next };
      if (payloads.length >= size) {
        yield { payloads, cursor: { done, reading } };
        payloads = [];
      }
    }
  }
  yield { payloads, cursor: { done: reading.target } };
}

function followingStep(reading: Reading): Reading {
  return { ...reading, step: reading.step + 1, skip: 0 };
}
