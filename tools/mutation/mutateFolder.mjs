import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { retryStaticSurvivors } from './retryStaticSurvivors.mjs';

const runner = fileURLToPath(new URL('quickRunner.mjs', import.meta.url));

/**
 * Changes each definition of a folder of the flow engine, one small change at
 * a time, and tries the tests of the folder and the documented examples on it.
 * What was tried before and has not changed is not tried again.
 *
 * The working folder has to be the package's own.
 *
 * @param {string} folder below `src`
 * @param {string} results folder that keeps what was found
 * @param {number} concurrency processes that try mutants side by side
 * @returns {Promise<readonly { status: string, fileName: string }[]>} the mutants
 */
export function mutateFolder(folder, results, concurrency) {
  process.env.MUTATION_TESTS = [
    `**/src/${folder}/**/*.test.ts`,
    '**/src/*.documentation.test.ts',
  ].join(',');
  const incrementalFile = join(results, `${folder}.incremental.json`);
  retryStaticSurvivors(incrementalFile);
  return new Stryker({
    plugins: [runner],
    testRunner: 'quick',
    mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts', '!src/**/index.ts'],
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile,
    tempDirName: join(results, 'sandbox'),
    reporters: ['json', 'progress-append-only', 'clear-text'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportTests: false,
      reportScoreTable: false,
    },
    warnings: { slow: false },
    jsonReporter: { fileName: join(results, `${folder}.json`) },
    concurrency,
    // The runner itself ends loops without end, so that this is for what loops
    // where nothing was changed; a busy machine is not to look like that.
    timeoutMS: 20_000,
    timeoutFactor: 5,
    disableTypeChecks: true,
    allowEmpty: true,
    logLevel: 'warn',
  }).runMutationTest();
}
