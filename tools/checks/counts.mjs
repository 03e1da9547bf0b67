/** Sums of what test runners report, in the one shape of a step's result. */

/** @param {any} report what Jest writes with `--json` */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    // A file that cannot be loaded runs none of its tests and fails all the same.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    note: skippedNote(report.numPendingTests + report.numTodoTests),
  };
}

/** @param {any} report what Playwright's JSON reporter writes */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    // A test that passes on a second try has failed on the first.
    failed: unexpected + flaky + (report.errors?.length && !unexpected ? 1 : 0),
    note: skippedNote(skipped),
  };
}

/** @param {string} output of `node --test --test-reporter=tap` */
export function countNodeTests(output) {
  const number = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
  const passed = number('pass');
  const failed = number('fail') + number('cancelled');
  if (Number.isNaN(passed + failed)) {
    throw new Error(`no summary in the output of node --test:\n${output}`);
  }
  return { passed, failed, note: skippedNote(number('skipped')) };
}

/**
 * @param {string} output of a command that ends with `N passed, N failed`
 * @returns {{ passed: number, failed: number } | undefined}
 */
export function countLastLine(output) {
  const match = /^(\d+) passed, (\d+) failed$/.exec(
    output.trimEnd().split('\n').at(-1) ?? '',
  );
  return match
    ? { passed: Number(match[1]), failed: Number(match[2]) }
    : undefined;
}

function skippedNote(n) {
  return n ? `${n} skipped` : undefined;
}
