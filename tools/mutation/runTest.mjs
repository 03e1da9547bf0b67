import { TestStatus } from '@stryker-mutator/api/test-runner';

/** What went wrong, in one line. */
export function failureOf(error) {
  return error instanceof Error
    ? `${error.name}: ${error.message}`
    : `${error}`;
}

/** Runs one test; while it runs, changed code finds its id in the state. */
export async function runTest({ id, name, file, run }, state) {
  const began = performance.now();
  const result = () => ({
    id,
    name,
    fileName: file,
    timeSpentMs: performance.now() - began,
  });
  state.currentTestId = id;
  try {
    await run();
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = failureOf(error);
    return { ...result(), status: TestStatus.Failed, failureMessage };
  } finally {
    state.currentTestId = undefined;
  }
}
