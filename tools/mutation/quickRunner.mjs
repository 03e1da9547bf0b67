// Stryker's runner of tests for pure functions. All tests run in the process
// itself and see Jest's own `expect`; modules are compiled once and begin anew
// for each mutant, which takes milliseconds where starting Jest takes a second.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { collectTests } from './collectTests.mjs';
import { createLoader } from './loadModules.mjs';

/** What the changed code reads to know which of the changes is on. */
const state = (globalThis.__stryker__ ??= {});

const hasProperties = file =>
  readFileSync(file, 'utf8').includes("'fast-check'");

/** fast-check, trying each property on fewer inputs, and on the same each time. */
function fewerRuns() {
  const fastCheck = createRequire(join(process.cwd(), 'package.json'))(
    'fast-check',
  );
  const numRuns = Number(process.env.MUTATION_PROPERTY_RUNS);
  const fewer = {
    ...fastCheck.default,
    assert: property => fastCheck.assert(property, { numRuns, seed: 1 }),
  };
  return { ...fewer, __esModule: true, default: fewer };
}

function failureOf(error) {
  return error instanceof Error
    ? `${error.name}: ${error.message}`
    : `${error}`;
}

const stopped = () => determineHitLimitReached(state.hitCount, state.hitLimit);

async function runTest({ name, run }, id, fileName) {
  const began = performance.now();
  const result = () => ({
    id,
    name,
    fileName,
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

function createQuickRunner() {
  const { globals, take } = collectTests();
  const packages = new Map([['fast-check', fewerRuns()]]);
  const load = createLoader({ ...globals, expect }, packages);
  let files = [];

  /** Runs the tests of given ids, or all, with one change on while files load and one while tests run. */
  async function run(ids, bail, whileLoading, whileTesting) {
    const results = [];
    for (const file of files) {
      if (ids && !ids.some(id => id.startsWith(`${file}: `))) continue;
      state.activeMutant = whileLoading;
      try {
        load(join(process.cwd(), file));
      } catch (error) {
        take();
        return (
          stopped() ?? {
            status: DryRunStatus.Error,
            errorMessage: failureOf(error),
          }
        );
      }
      state.activeMutant = whileTesting;
      for (const test of take()) {
        const id = `${file}: ${test.name}`;
        if (ids && !ids.includes(id)) continue;
        const result = await runTest(test, id, file);
        results.push(result);
        if (stopped()) return stopped();
        if (bail && result.status === TestStatus.Failed) {
          return { status: DryRunStatus.Complete, tests: results };
        }
      }
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      const found = globSync(process.env.MUTATION_TESTS.split(',')).sort();
      const [slow, fast] = [true, false].map(properties =>
        found.filter(file => hasProperties(file) === properties),
      );
      files = [...fast, ...slow];
      // Compiling is not to count as time that tests take.
      for (const file of files) load(join(process.cwd(), file));
      take();
    },
    async dryRun() {
      state.hitCount = state.hitLimit = undefined;
      state.mutantCoverage = { static: {}, perTest: {} };
      const result = await run(undefined, false);
      return { ...result, mutantCoverage: state.mutantCoverage };
    },
    async mutantRun(options) {
      const { activeMutant, testFilter, hitLimit, mutantActivation } = options;
      state.hitLimit = hitLimit;
      state.hitCount = hitLimit ? 0 : undefined;
      return toMutantRunResult(
        await run(
          testFilter,
          !options.disableBail,
          mutantActivation === 'static' ? activeMutant.id : undefined,
          activeMutant.id,
        ),
      );
    },
  };
}
createQuickRunner.inject = [];

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'quick', createQuickRunner),
];
